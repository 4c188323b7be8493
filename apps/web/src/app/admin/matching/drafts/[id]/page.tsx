import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { cache } from "react"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { AdminDraft } from "@/features/matching/admin/draft.tsx"
import { RulesSkeleton } from "@/features/matching/admin/rules-skeleton.tsx"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type DraftPageProps = { params: Promise<{ id: string }> }

const words = m.adminMatching
const readDraft = cache((configId: string) => orNotFoundPage(api.matching.admin.config({ configId })))

export async function generateMetadata({ params }: DraftPageProps): Promise<Metadata> {
  return { title: words.versions.draftHeading((await readDraft((await params).id)).version) }
}

export default async function DraftPage({ params }: DraftPageProps) {
  const { id: configId } = await params
  const draft = await readDraft(configId)
  if (draft.status !== "DRAFT") {
    redirect(`/admin/matching/versions/${configId}`)
  }
  void api.matching.admin.config.prefetch({ configId })
  void api.matching.admin.activeConfig.prefetch()
  const crumbs = [{ label: words.title, href: "/admin/matching" }]
  return (
    <HydrateClient>
      <PageHeader title={words.versions.draftHeading(draft.version)} crumbs={crumbs} />
      <Block skeleton={<RulesSkeleton />}>
        <AdminDraft key={configId} configId={configId} />
      </Block>
    </HydrateClient>
  )
}
