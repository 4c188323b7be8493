"use client"

import { useState } from "react"
import { useTaskChange } from "@/components/action/use-task-change.ts"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Textarea } from "@/components/ui/input.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { readError } from "@/lib/errors.ts"
import { formatCredits } from "@/lib/format.ts"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"
import { tooShort } from "../optional-reason.ts"
import type { TaskDetail } from "../types.ts"

const words = m.taskPage.cancel

type Settlement = { refundCredits: number; earnedCredits: number }

function consequence({ refundCredits, earnedCredits }: Settlement): string {
  const back = formatCredits(refundCredits)
  const earned = formatCredits(earnedCredits)
  return earnedCredits === 0 ? words.all(back) : refundCredits === 0 ? words.none(earned) : words.part(back, earned)
}

/** Cancels after one question; what comes back stands in the button. */
export function CancelTask({ task, settlement }: { task: TaskDetail; settlement: Settlement }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useKept(`cancel:${task.id}`, "")
  const [tried, setTried] = useState(false)
  const { done, refresh } = useTaskChange()
  const idempotency = useIdempotencyKey()
  const cancel = trpc.tasks.cancel.useMutation()
  const { refundCredits } = settlement

  async function confirm() {
    const why = reason.trim()
    if (tooShort(why)) {
      setTried(true)
      return
    }
    try {
      const result = await cancel.mutateAsync({
        taskId: task.id,
        expectedRefundCredits: refundCredits,
        idempotencyKey: idempotency.key(),
        ...(why ? { reason: why } : {}),
      })
      setOpen(false)
      setReason("")
      await done(result.refundCredits > 0 ? words.done(formatCredits(result.refundCredits)) : words.doneNone)
    } catch (error) {
      const { reason: refusal } = readError(error)
      if (refusal !== undefined) {
        idempotency.renew()
      }
      await refresh()
      if (refusal === "REFUND_CHANGED") {
        toast.error(words.moved)
      } else {
        setOpen(refusal === undefined)
        toastError(error)
      }
    }
  }

  return (
    <Dialog
      trigger={<Button variant="quiet">{m.taskPage.actions.cancel}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={`${consequence(settlement)} ${words.final}`}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant="danger" onClick={confirm}>
            {refundCredits > 0 ? words.confirm(formatCredits(refundCredits)) : words.confirmNone}
          </Button>
        </>
      }
    >
      <Field
        label={words.reason}
        optional
        help={words.reasonHelp}
        error={tried && tooShort(reason.trim()) ? words.tooShort : undefined}
      >
        <Textarea rows={2} limit={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  )
}
