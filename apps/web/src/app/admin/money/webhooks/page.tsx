import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { WEBHOOKS, webhooksInput } from "@/features/billing/admin/money-filters.ts"
import { WebhookList } from "@/features/billing/admin/webhook-list.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"

export default async function WebhooksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = WEBHOOKS.read(await searchParams)
  void api.billing.admin.webhooks.prefetchInfinite(webhooksInput(filter))
  return (
    <HydrateClient>
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <WebhookList filter={filter} />
      </Block>
    </HydrateClient>
  )
}
