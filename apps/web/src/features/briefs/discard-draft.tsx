"use client"

import { useRouter } from "next/navigation"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.newTask

/** Throws the draft away after one question. */
export function DiscardDraft({ workspace }: { workspace: Workspace }) {
  const router = useRouter()
  const discard = trpc.briefs.discard.useMutation()
  const { id, version } = workspace.brief
  async function confirm() {
    try {
      await discard.mutateAsync({ briefId: id, version })
      toast(words.discarded)
      router.push("/client/tasks/new")
    } catch (error) {
      toastError(error)
      throw error
    }
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" size="sm" className="-mx-3">
          {words.discard}
        </Button>
      }
      title={words.discardTitle}
      description={words.discardText}
      confirm={words.discard}
      onConfirm={confirm}
    />
  )
}
