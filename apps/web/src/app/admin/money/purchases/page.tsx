import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { PurchaseList } from "@/features/admin/components/purchase-list.tsx"
import { purchasesInput } from "@/features/admin/money-filters.ts"
import type { SearchParams } from "@/features/admin/read-filter.ts"
import { readPurchasesFilter } from "@/features/admin/read-money-filters.ts"
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
