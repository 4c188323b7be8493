import type { Metadata } from "next"
import { cache } from "react"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { ImportRun } from "@/features/imports/admin/import-run.tsx"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type ImportPageProps = { params: Promise<{ id: string }> }

const readImport = cache((id: string) => orNotFoundPage(api.imports.admin.byId({ id })))
const words = m.adminImports

export async function generateMetadata({ params }: ImportPageProps): Promise<Metadata> {
  const { source } = await readImport((await params).id)
  return { title: words.heading(words.sources[source]) }
}

export default async function ImportPage({ params }: ImportPageProps) {
  const { id } = await params
  const { source, sourceUrl } = await readImport(id)
  void api.imports.admin.byId.prefetch({ id })
  const crumbs = [{ label: m.adminLibrary.title, href: "/admin/library?tab=imports" }]
  return (
    <HydrateClient>
      <PageHeader title={words.heading(words.sources[source])} note={sourceUrl} crumbs={crumbs} />
      <Block skeleton={<SkeletonRows rows={6} />}>
        <ImportRun id={id} />
      </Block>
    </HydrateClient>
  )
}
