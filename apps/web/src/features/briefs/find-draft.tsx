"use client"

import { useState } from "react"
import { SearchField } from "@/components/list/search-field.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Draft } from "./draft-row.tsx"
import { draftsInput } from "./drafts-input.ts"
import { OwnDrafts } from "./own-drafts.tsx"

const words = m.draftList.draft

/** Drafts by their titles and by what was said in them; all of them without words to search for. */
export function FindDraft({ all }: { all: Draft[] }) {
  const [search, setSearch] = useState("")
  const enabled = search !== ""
  const { data: drafts } = trpc.briefs.list.useQuery({ ...draftsInput("DRAFT"), search }, { enabled })
  const { data: ready } = trpc.briefs.list.useQuery({ ...draftsInput("READY"), search }, { enabled })
  const ids = drafts && ready ? new Set([...drafts.items, ...ready.items].map(({ id }) => id)) : null
  const found = enabled && ids ? all.filter(({ id }) => ids.has(id)) : all
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <SearchField
          label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(value) => setSearch(value.trim())}
          className="w-full sm:w-64"
        />
        <span role="status" className="text-ink-3 text-note">
          {enabled && ids && words.found(found.length)}
        </span>
      </div>
      <OwnDrafts drafts={found} />
    </>
  )
}
