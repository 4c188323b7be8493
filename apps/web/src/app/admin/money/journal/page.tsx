import type { SearchParams } from "@/components/list/read-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { JournalList } from "@/features/credits/admin/journal-list.tsx"
import { journalInput } from "@/features/credits/admin/money-filters.ts"
import { readJournalFilter } from "@/features/credits/admin/read-money-filters.ts"
import { api, HydrateClient } from "@/lib/trpc/server.ts"

export default async function JournalPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = readJournalFilter(await searchParams)
  void api.credits.admin.journal.prefetchInfinite(journalInput(filter))
  return (
    <HydrateClient>
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <JournalList filter={filter} />
      </Block>
    </HydrateClient>
  )
}
