"use client"

import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Template } from "./types.ts"

const words = m.templates

/** Removes an own template after one question. */
export function RemoveTemplate({ template }: { template: Template }) {
  const remove = trpc.briefs.templates.remove.useMutation()
  async function confirm() {
    try {
      await remove.mutateAsync({ templateId: template.id })
      toast(words.removed(template.name))
    } catch (error) {
      toastError(error)
      throw error
    }
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="quiet">
          {m.actions.remove}
          <span className="sr-only"> {template.name}</span>
        </Button>
      }
      title={words.removeTitle(template.name)}
      description={words.removeText}
      confirm={words.remove}
      onConfirm={confirm}
    />
  )
}
