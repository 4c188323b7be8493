import type { Metadata } from "next"
import type { ReactNode } from "react"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { MoneyTabs } from "@/features/admin/money-tabs.tsx"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminMoney.title }

export default function MoneyLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader title={m.adminMoney.title} className="mb-3" />
      <MoneyTabs />
      {children}
    </>
  )
}
