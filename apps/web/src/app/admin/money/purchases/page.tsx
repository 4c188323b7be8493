import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { PURCHASES, purchasesInput } from "@/features/billing/admin/money-filters.ts"
import { PurchaseList } from "@/features/billing/admin/purchase-list.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"

export default async function PurchasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = PURCHASES.read(await searchParams)
  void api.billing.admin.purchases.prefetchInfinite(purchasesInput(filter))
  return (
    <HydrateClient>
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <PurchaseList filter={filter} />
      </Block>
    </HydrateClient>
  )
}
