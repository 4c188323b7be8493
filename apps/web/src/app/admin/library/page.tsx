import type { Metadata } from "next"
import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { LIBRARY, libraryInput, libraryTab } from "@/features/catalog/admin/library-filter.ts"
import { LibraryTabs, StyleFilters } from "@/features/catalog/admin/library-tabs.tsx"
import { LookList } from "@/features/catalog/admin/look-list.tsx"
import { StyleList } from "@/features/catalog/admin/style-list.tsx"
import { ImportList, StartImport } from "@/features/imports/admin/import-list.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminLibrary.title }

export default async function LibraryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = LIBRARY.read(await searchParams)
  const tab = libraryTab(filter)
  void (tab === "looks" ? api.catalog.admin.brandLooks.prefetch() : undefined)
  void (tab === "styles" ? api.catalog.admin.library.prefetchInfinite(libraryInput(filter)) : undefined)
  void (tab === "imports" ? api.imports.admin.list.prefetchInfinite({ limit: 30 }) : undefined)
  return (
    <HydrateClient>
      <PageHeader title={m.adminLibrary.title} actions={<StartImport />} />
      <LibraryTabs tab={tab} />
      {tab === "styles" && <StyleFilters filter={filter} />}
      <Block key={tab} skeleton={<SkeletonRows rows={8} />}>
        {tab === "styles" ? <StyleList filter={filter} /> : tab === "looks" ? <LookList /> : <ImportList />}
      </Block>
    </HydrateClient>
  )
}
