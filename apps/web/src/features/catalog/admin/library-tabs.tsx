"use client"

import { FilterBar, FilterSelect, optionsOf } from "@/components/list/filter-bar.tsx"
import { FilterSearch } from "@/components/list/filter-search.tsx"
import { TabLinks } from "@/components/ui/tabs.tsx"
import * as m from "@/messages/index.ts"
import {
  CATALOG,
  CATALOG_TABS,
  type CatalogTab,
  LIBRARY,
  LIBRARY_TABS,
  type LibraryFilter,
  type LibraryTab,
} from "./library-filter.ts"

const words = m.adminLibrary

export function LibraryTabs({ tab }: { tab: LibraryTab | CatalogTab }) {
  const named = (one: LibraryTab | CatalogTab, href: string) => ({ href, label: words.tabs[one], current: one === tab })
  const tabs = [
    ...LIBRARY_TABS.map((one) => named(one, LIBRARY.href({ tab: one === "styles" ? null : one }))),
    ...CATALOG_TABS.map((one) => named(one, CATALOG.href({ tab: one === "categories" ? null : one }))),
  ]
  return <TabLinks label={words.tabs.label} tabs={tabs} className="mb-3" />
}

export function StyleFilters({ filter }: { filter: LibraryFilter }) {
  return (
    <FilterBar list={LIBRARY} filter={filter}>
      <FilterSearch label={words.search} value={filter.q} />
      <FilterSelect
        name="axis"
        label={words.axis}
        value={filter.axis}
        all={words.anyAxis}
        options={optionsOf(m.catalog.styleAxis)}
      />
      <FilterSelect
        name="type"
        label={words.type}
        value={filter.type}
        all={words.anyType}
        options={optionsOf(m.catalog.deliverable)}
      />
      <FilterSelect
        name="state"
        label={words.state}
        value={filter.state}
        all={words.anyState}
        options={optionsOf(words.states)}
      />
    </FilterBar>
  )
}
