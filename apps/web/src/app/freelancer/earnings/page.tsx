import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { AccountReturn } from "@/features/payouts/freelancer/account-return.tsx"
import { EarningLines } from "@/features/payouts/freelancer/earning-lines.tsx"
import { LINES, PAYOUTS, readEarningsParams } from "@/features/payouts/freelancer/earnings-input.ts"
import { EarningsSummarySkeleton } from "@/features/payouts/freelancer/earnings-skeleton.tsx"
import { EarningsSummary } from "@/features/payouts/freelancer/earnings-summary.tsx"
import { PayoutList } from "@/features/payouts/freelancer/payout-list.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.earnings.title }

export default async function EarningsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { method, answer } = readEarningsParams(await searchParams)
  void api.payouts.summary.prefetch({ method })
  void api.credits.earnings.prefetchInfinite(LINES)
  void api.payouts.list.prefetchInfinite(PAYOUTS)
  return (
    <HydrateClient>
      <PageHeader title={m.earnings.title} className="mb-4" />
      {answer && <AccountReturn answer={answer} />}
      <Block skeleton={<EarningsSummarySkeleton />}>
        <EarningsSummary method={method} />
      </Block>
      <Block skeleton={<SkeletonRows rows={4} picture={false} />}>
        <EarningLines method={method} />
      </Block>
      <Block skeleton={<SkeletonRows rows={2} picture={false} />}>
        <PayoutList />
      </Block>
    </HydrateClient>
  )
}
