"use client"

import { Trash2 } from "lucide-react"
import * as m from "@/messages/index.ts"
import { type Draft, DraftRow } from "./draft-row.tsx"
import { useDiscard } from "./use-discard.ts"

/** Drafts that can be continued, or deleted with the way back. */
export function OwnDrafts({ drafts }: { drafts: readonly Draft[] }) {
  const discard = useDiscard()
  return (
    <ul>
      {drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft}>
          <button
            type="button"
            aria-label={m.draftList.draft.remove(draft.title ?? m.draftList.untitled)}
            className="relative grid size-8 place-items-center text-ink-2 hover:text-ink"
            onClick={() => discard(draft)}
          >
            <Trash2 className="size-3.5" aria-hidden="true" />
          </button>
        </DraftRow>
      ))}
    </ul>
  )
}
