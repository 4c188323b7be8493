import type { Metadata } from "next"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { openDraftInput } from "@/features/matching/admin/inputs.ts"
import { RulesInForce } from "@/features/matching/admin/rules-in-force.tsx"
import { RulesSkeleton } from "@/features/matching/admin/rules-skeleton.tsx"
import { MatchingTabs } from "@/features/matching/admin/tabs.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminMatching.title }

export default function MatchingPage() {
  void api.matching.admin.activeConfig.prefetch()
  void api.matching.admin.configs.prefetch(openDraftInput)
  return (
    <HydrateClient>
      <PageHeader title={m.adminMatching.title} />
      <MatchingTabs tab="rules" />
      <Block skeleton={<RulesSkeleton />}>
        <RulesInForce />
      </Block>
    </HydrateClient>
  )
}
