"use client"

import { Button } from "@/components/ui/button.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import * as m from "@/messages/index.ts"
import { type Discardable, useRecover } from "./use-discard.ts"

const words = m.draftList

/** In place of a draft that was deleted: the way back to it. */
export function DeletedDraft({ draft }: { draft: Discardable & { title: string | null } }) {
  const recover = useRecover()
  return (
    <>
      <PageHeader title={draft.title ?? words.untitled} note={words.draft.gone} />
      <Button variant="primary" onClick={() => recover(draft)}>
        {words.draft.recover}
      </Button>
    </>
  )
}
