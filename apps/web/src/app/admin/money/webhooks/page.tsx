import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { WebhookList } from "@/features/admin/components/webhook-list.tsx"
import { webhooksInput } from "@/features/admin/money-filters.ts"
import type { SearchParams } from "@/features/admin/read-filter.ts"
import { readWebhooksFilter } from "@/features/admin/read-money-filters.ts"
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
