import type { SearchParams } from "@/components/list/read-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { PurchaseList } from "@/features/billing/admin/purchase-list.tsx"
import { purchasesInput } from "@/features/credits/admin/money-filters.ts"
import { readPurchasesFilter } from "@/features/credits/admin/read-money-filters.ts"
import { api, HydrateClient } from "@/lib/trpc/server.ts"

export default async function PurchasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = readPurchasesFilter(await searchParams)
  void api.billing.admin.purchases.prefetchInfinite(purchasesInput(filter))
  return (
    <HydrateClient>
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <PurchaseList filter={filter} />
      </Block>
    </HydrateClient>
  )
}
