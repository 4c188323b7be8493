"use client"

import { toast, toastError, toastUndo } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.draftList.draft

export type Discardable = { id: string; version: number }

/** Brings a deleted draft back and says so. */
export function useRecover(): (draft: Discardable) => Promise<void> {
  const recover = trpc.briefs.recover.useMutation()
  return async ({ id, version }) => {
    try {
      await recover.mutateAsync({ briefId: id, version })
      toast(words.recovered)
    } catch (error) {
      toastError(error)
    }
  }
}

/** Deletes a draft and offers it back. */
export function useDiscard(): (draft: Discardable, after?: () => void) => Promise<void> {
  const discard = trpc.briefs.discard.useMutation()
  const recover = useRecover()
  return async ({ id, version }, after) => {
    try {
      const gone = await discard.mutateAsync({ briefId: id, version })
      after?.()
      toastUndo(words.removed, () => void recover(gone))
    } catch (error) {
      toastError(error)
    }
  }
}
