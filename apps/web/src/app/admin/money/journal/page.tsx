import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { JournalList } from "@/features/admin/components/journal-list.tsx"
import { journalInput } from "@/features/admin/money-filters.ts"
import type { SearchParams } from "@/features/admin/read-filter.ts"
import { readJournalFilter } from "@/features/admin/read-money-filters.ts"
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
