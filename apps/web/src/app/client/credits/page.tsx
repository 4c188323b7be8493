import { createLoader, type SearchParams } from "nuqs/server"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton.tsx"
import { Balance } from "@/features/credits/components/balance.tsx"
import { Journal } from "@/features/credits/components/journal.tsx"
import { Packages } from "@/features/credits/components/packages.tsx"
import { PurchaseNotice } from "@/features/credits/components/purchase-notice.tsx"
import { Purchases } from "@/features/credits/components/purchases.tsx"
import { creditsParams, journalInput, purchasesInput, readId } from "@/features/credits/credits-params.ts"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.creditsPage.title }

const readParams = createLoader(creditsParams)

export default async function CreditsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { purchase, brief, missing, show, task } = await readParams(searchParams)
  const [purchaseId, taskId] = [readId(purchase), readId(task)]
  void api.credits.balance.prefetch()
  void api.billing.packages.prefetch()
  void api.billing.owed.prefetch()
  void api.credits.journal.prefetchInfinite(journalInput(show, taskId))
  void api.billing.purchases.prefetchInfinite(purchasesInput)
  return (
    <HydrateClient>
      <PageHeader title={m.creditsPage.title} />
      {purchaseId && <PurchaseNotice purchaseId={purchaseId} />}
      <Block skeleton={<Skeleton className="h-20 w-64" />}>
        <Balance missing={missing} briefId={readId(brief)} />
        <Packages missing={missing} />
      </Block>
      <Block skeleton={<SkeletonRows rows={6} picture={false} />}>
        <Journal show={show} taskId={taskId} />
        <Purchases />
      </Block>
    </HydrateClient>
  )
}
