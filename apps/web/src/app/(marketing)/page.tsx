import { DEFAULT_PRICING_RULES } from "@atelier/domain/catalog"
import { CREDIT_PRICE_CENTS, DEFAULT_CREDIT_PACKAGES } from "@atelier/domain/credits"
import { earningCents, payPerCreditCents } from "@atelier/domain/payouts"
import type { Metadata } from "next"
import { Hero, TopNav } from "@/components/marketing/hero.tsx"
import { Prices } from "@/components/marketing/prices.tsx"
import { Footer, Freelancers, How, Silence, Styles } from "@/components/marketing/sections.tsx"
import { formatUsd } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: { absolute: m.marketing.title } }

const EXAMPLE_CREDITS = 15

export default function MarketingPage() {
  return (
    <>
      <TopNav />
      <main>
        <Hero />
        <How />
        <Styles />
        <Silence />
        <Prices
          creditPriceCents={CREDIT_PRICE_CENTS}
          packages={DEFAULT_CREDIT_PACKAGES}
          rules={DEFAULT_PRICING_RULES}
        />
        <Freelancers payPerCredit={formatUsd(payPerCreditCents())} example={formatUsd(earningCents(EXAMPLE_CREDITS))} />
      </main>
      <Footer />
    </>
  )
}
