import type { Metadata } from "next"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { versionListInput } from "@/features/matching/admin/inputs.ts"
import { MatchingTabs } from "@/features/matching/admin/tabs.tsx"
import { VersionRows } from "@/features/matching/admin/version-list.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminMatching.versions.title }

export default function VersionsPage() {
  void api.matching.admin.configs.prefetchInfinite(versionListInput)
  return (
    <HydrateClient>
      <PageHeader title={m.adminMatching.title} />
      <MatchingTabs tab="versions" />
      <Block skeleton={<SkeletonRows rows={6} picture={false} />}>
        <VersionRows />
      </Block>
    </HydrateClient>
  )
}
