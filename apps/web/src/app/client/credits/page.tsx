import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton.tsx"
import { Packages } from "@/features/billing/client/packages.tsx"
import { PurchaseNotice } from "@/features/billing/client/purchase-notice.tsx"
import { Purchases } from "@/features/billing/client/purchases.tsx"
import { purchasesInput } from "@/features/billing/client/purchases-input.ts"
import { Balance } from "@/features/credits/client/balance.tsx"
import { CREDITS, journalInput } from "@/features/credits/client/credits-params.ts"
import { Journal } from "@/features/credits/client/journal.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.creditsPage.title }

export default async function CreditsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { purchase, brief, missing, show, task } = CREDITS.read(await searchParams)
  void api.credits.balance.prefetch()
  void api.billing.packages.prefetch()
  void api.billing.owed.prefetch()
  void api.credits.journal.prefetchInfinite(journalInput(show, task))
  void api.billing.purchases.prefetchInfinite(purchasesInput)
  return (
    <HydrateClient>
      <PageHeader title={m.creditsPage.title} />
      {purchase && <PurchaseNotice purchaseId={purchase} />}
      <Block skeleton={<Skeleton className="h-20 w-64" />}>
        <Balance missing={missing} briefId={brief} />
        <Packages missing={missing} />
      </Block>
      <Block skeleton={<SkeletonRows rows={6} picture={false} />}>
        <Journal show={show} taskId={task} />
        <Purchases />
      </Block>
    </HydrateClient>
  )
}
