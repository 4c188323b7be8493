import type { Metadata } from "next"
import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { TemplateList } from "@/features/briefs/admin/template-list.tsx"
import { CategoryList } from "@/features/catalog/admin/category-list.tsx"
import { CATALOG } from "@/features/catalog/admin/library-filter.ts"
import { LibraryTabs } from "@/features/catalog/admin/library-tabs.tsx"
import { SkillList } from "@/features/catalog/admin/skill-list.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminLibrary.title }

export default async function CatalogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const tab = CATALOG.read(await searchParams).tab ?? "categories"
  void (tab === "categories" ? api.catalog.admin.categories.prefetch() : undefined)
  void (tab === "skills" ? api.catalog.admin.skills.prefetch() : undefined)
  void (tab === "templates" ? api.briefs.admin.templates.prefetchInfinite({ limit: 50 }) : undefined)
  return (
    <HydrateClient>
      <PageHeader title={m.adminLibrary.title} />
      <LibraryTabs tab={tab} />
      <Block key={tab} skeleton={<SkeletonRows rows={8} picture={false} />}>
        {tab === "categories" ? <CategoryList /> : tab === "skills" ? <SkillList /> : <TemplateList />}
      </Block>
    </HydrateClient>
  )
}
