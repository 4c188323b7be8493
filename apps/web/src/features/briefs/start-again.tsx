"use client"

import { Button } from "@/components/ui/button.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { useOpenDraft } from "./use-open-draft.ts"

/** A new draft with what this task says, without its days. */
export function StartAgain({ taskId }: { taskId: string }) {
  const start = trpc.briefs.startAgain.useMutation()
  const open = useOpenDraft((idempotencyKey) => start.mutateAsync({ taskId, idempotencyKey }))
  return (
    <Button size="sm" variant="quiet" onClick={open}>
      {m.taskPage.brief.again}
    </Button>
  )
}
