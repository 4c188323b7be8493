import type { Metadata } from "next"
import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { RoundFilters, RoundRows } from "@/features/matching/admin/round-list.tsx"
import { ROUNDS, roundListInput } from "@/features/matching/admin/rounds-filter.ts"
import { MatchingTabs } from "@/features/matching/admin/tabs.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminRounds.title }

export default async function RoundsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = ROUNDS.read(await searchParams)
  void api.matching.admin.rounds.prefetchInfinite(roundListInput(filter))
  return (
    <HydrateClient>
      <PageHeader title={m.adminMatching.title} note={m.adminRounds.note} />
      <MatchingTabs tab="rounds" />
      <RoundFilters filter={filter} />
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <RoundRows filter={filter} />
      </Block>
    </HydrateClient>
  )
}
