import type { SearchParams } from "@/components/list/read-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { WebhookList } from "@/features/billing/admin/webhook-list.tsx"
import { webhooksInput } from "@/features/credits/admin/money-filters.ts"
import { readWebhooksFilter } from "@/features/credits/admin/read-money-filters.ts"
import { api, HydrateClient } from "@/lib/trpc/server.ts"

export default async function WebhooksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = readWebhooksFilter(await searchParams)
  void api.billing.admin.webhooks.prefetchInfinite(webhooksInput(filter))
  return (
    <HydrateClient>
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <WebhookList filter={filter} />
      </Block>
    </HydrateClient>
  )
}
