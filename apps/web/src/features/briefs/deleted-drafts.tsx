"use client"

import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Draft } from "./draft-row.tsx"
import { draftsInput } from "./drafts-input.ts"
import { useRecover } from "./use-discard.ts"

const words = m.draftList.draft

function Deleted({ draft }: { draft: Draft }) {
  const recover = useRecover()
  const discard = trpc.briefs.discard.useMutation()
  const { id: briefId, version } = draft
  const title = draft.title ?? m.draftList.untitled
  async function remove() {
    try {
      await discard.mutateAsync({ briefId, version })
      toast(words.goneForGood)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-2.5 text-sm">
      <span className="min-w-0">
        {title}
        <span className="block text-ink-3 text-note">
          <RelativeTime date={draft.updatedAt} />
        </span>
      </span>
      <span className="flex gap-1">
        <Button size="sm" onClick={() => recover(draft)}>
          {words.recover}
          <span className="sr-only"> {title}</span>
        </Button>
        <ConfirmDialog
          trigger={
            <Button size="sm" variant="quiet">
              {words.forGood}
              <span className="sr-only"> {title}</span>
            </Button>
          }
          title={words.forGoodTitle}
          description={words.forGoodText}
          confirm={words.forGood}
          onConfirm={remove}
        />
      </span>
    </li>
  )
}

/** Drafts that were deleted less than thirty days ago. */
export function DeletedDrafts() {
  const [{ items }] = trpc.briefs.list.useSuspenseQuery(draftsInput("DISCARDED"))
  return (
    <>
      <p className="mt-2 text-ink-3 text-note">{items.length === 0 ? words.binEmpty : words.binText}</p>
      <ul>
        {items.map((draft) => (
          <Deleted key={draft.id} draft={draft} />
        ))}
      </ul>
    </>
  )
}
