import type { Metadata } from "next"
import { cache } from "react"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import type { SearchParams } from "@/features/admin/read-filter.ts"
import { comparedWith, versionChoiceInput } from "@/features/matching/admin-inputs.ts"
import { RulesSkeleton } from "@/features/matching/components/admin-rules-skeleton.tsx"
import { AdminVersion } from "@/features/matching/components/admin-version.tsx"
import { readCompare } from "@/features/matching/read-admin-filter.ts"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type VersionPageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

const { title, versions: words } = m.adminMatching
const readVersion = cache((configId: string) => orNotFoundPage(api.matching.admin.config({ configId })))

const readActive = cache(() => api.matching.admin.activeConfig())

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  return { title: words.heading((await readVersion((await params).id)).version) }
}

export default async function VersionPage({ params, searchParams }: VersionPageProps) {
  const { id: configId } = await params
  const { version } = await readVersion(configId)
  void api.matching.admin.config.prefetch({ configId })
  void api.matching.admin.activeConfig.prefetch()
  const fromId = comparedWith(configId, (await readActive()).id, readCompare(await searchParams))
  if (fromId) {
    void api.matching.admin.diff.prefetch({ fromId, toId: configId })
  }
  void api.matching.admin.configs.prefetch(versionChoiceInput)
  const crumbs = [{ label: title, href: "/admin/matching" }]
  const versions = { label: words.title, href: "/admin/matching/versions" }
  return (
    <HydrateClient>
      <PageHeader title={words.heading(version)} crumbs={[...crumbs, versions]} />
      <Block skeleton={<RulesSkeleton />}>
        <AdminVersion configId={configId} compareWith={readCompare(await searchParams)} />
      </Block>
    </HydrateClient>
  )
}
