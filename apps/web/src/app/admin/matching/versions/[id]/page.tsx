import type { Metadata } from "next"
import { createLoader } from "nuqs/server"
import { cache } from "react"
import { parseAsUuid, type SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { comparedWith, versionChoiceInput } from "@/features/matching/admin/inputs.ts"
import { RulesSkeleton } from "@/features/matching/admin/rules-skeleton.tsx"
import { AdminVersion } from "@/features/matching/admin/version.tsx"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type VersionPageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }
const { title, versions: words } = m.adminMatching
const RULES = { label: title, href: "/admin/matching" }
const CRUMBS = [RULES, { label: words.title, href: "/admin/matching/versions" }]
const readComparison = createLoader({ with: parseAsUuid })
const readVersion = cache((configId: string) => orNotFoundPage(api.matching.admin.config({ configId })))

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  return { title: words.heading((await readVersion((await params).id)).version) }
}

export default async function VersionPage({ params, searchParams }: VersionPageProps) {
  const { id: configId } = await params
  const [{ version }, compareWith] = [await readVersion(configId), readComparison(await searchParams).with]
  const fromId = comparedWith(configId, (await api.matching.admin.activeConfig()).id, compareWith)
  void (fromId && api.matching.admin.diff.prefetch({ fromId, toId: configId }))
  void api.matching.admin.config.prefetch({ configId })
  void api.matching.admin.activeConfig.prefetch()
  void api.matching.admin.configs.prefetch(versionChoiceInput)
  return (
    <HydrateClient>
      <PageHeader title={words.heading(version)} crumbs={CRUMBS} />
      <Block skeleton={<RulesSkeleton />}>
        <AdminVersion configId={configId} compareWith={compareWith} />
      </Block>
    </HydrateClient>
  )
}
