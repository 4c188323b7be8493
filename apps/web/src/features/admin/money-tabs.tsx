"use client"

import { usePathname } from "next/navigation"
import { TabLinks } from "@/components/ui/tabs.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminMoney.tabs
const TABS = [
  { href: "/admin/money", label: words.books },
  { href: "/admin/money/payouts", label: words.payouts },
  { href: "/admin/money/purchases", label: words.purchases },
  { href: "/admin/money/journal", label: words.journal },
  { href: "/admin/money/webhooks", label: words.webhooks },
]

/** The five parts of Money. */
export function MoneyTabs() {
  const pathname = usePathname()
  return (
    <TabLinks
      label={words.label}
      tabs={TABS.map((tab) => ({ ...tab, current: tab.href === pathname }))}
      className="mb-5"
    />
  )
}
