import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { JOURNAL, journalInput } from "@/features/credits/admin/journal-filter.ts"
import { JournalList } from "@/features/credits/admin/journal-list.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"

export default async function JournalPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = JOURNAL.read(await searchParams)
  void api.credits.admin.journal.prefetchInfinite(journalInput(filter))
  return (
    <HydrateClient>
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <JournalList filter={filter} />
      </Block>
    </HydrateClient>
  )
}
