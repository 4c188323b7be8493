import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { PayoutList } from "@/features/payouts/admin/payout-list.tsx"
import { PayoutQueue } from "@/features/payouts/admin/payout-queue.tsx"
import { openPayoutsInput, PAYOUTS, payoutsInput } from "@/features/payouts/admin/payouts-filter.ts"
import { api, HydrateClient } from "@/lib/trpc/server.ts"

export default async function PayoutsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = PAYOUTS.read(await searchParams)
  void api.payouts.admin.list.prefetch(openPayoutsInput("PENDING"))
  void api.payouts.admin.list.prefetch(openPayoutsInput("PROCESSING"))
  void api.admin.settings.prefetch()
  void api.payouts.admin.list.prefetchInfinite(payoutsInput(filter))
  return (
    <HydrateClient>
      <Block skeleton={<SkeletonRows rows={3} picture={false} />}>
        <PayoutQueue />
      </Block>
      <div className="mt-9">
        <Block skeleton={<SkeletonRows rows={5} picture={false} />}>
          <PayoutList filter={filter} />
        </Block>
      </div>
    </HydrateClient>
  )
}
