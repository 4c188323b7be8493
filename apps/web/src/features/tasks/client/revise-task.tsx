"use client"

import { useState } from "react"
import { useTaskChange } from "@/components/action/use-task-change.ts"
import { useLive } from "@/components/shell/live.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Textarea } from "@/components/ui/input.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { readError } from "@/lib/errors.ts"
import { formatCredits, formatDateTime } from "@/lib/format.ts"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const words = m.taskPage.revise
const SHORTEST = 3

type ReviseTaskProps = {
  task: TaskDetail
  roundsLeft: number
  /** What one more round costs, once the included ones are used up. */
  price?: number
}

function costOf(price: number, balance: number): string {
  return balance >= price
    ? words.buyText(formatCredits(price), formatCredits(balance - price))
    : words.buyShort(formatCredits(price), formatCredits(price - balance))
}

/** Feedback that sends the version back; beyond the included rounds its price is said first. */
export function ReviseTask({ task, roundsLeft, price }: ReviseTaskProps) {
  const [open, setOpen] = useState(false)
  const [feedback, setFeedback] = useKept(`revise:${task.id}`, "")
  const [error, setError] = useState<string>()
  const { done, refresh } = useTaskChange()
  const idempotency = useIdempotencyKey()
  const revise = trpc.delivery.revise.useMutation()
  const buy = trpc.delivery.buyRevision.useMutation()
  const balance = useLive().credits ?? 0
  const timezone = useTimezone()
  const now = useNow()
  const { changesDueAt: dueAt } = task
  const short = price !== undefined && balance < price

  async function send() {
    const text = feedback.trim()
    if (text.length < SHORTEST) {
      setError(words.tooShort)
      return
    }
    const input = { taskId: task.id, feedback: text, idempotencyKey: idempotency.key(), ...(dueAt ? { dueAt } : {}) }
    try {
      await (price === undefined ? revise.mutateAsync(input) : buy.mutateAsync({ ...input, quotedCredits: price }))
      idempotency.renew()
      setFeedback("")
      setOpen(false)
      await done(words.sent)
    } catch (failure) {
      const { reason, fields } = readError(failure)
      setError(fields.feedback)
      if (reason !== undefined) {
        idempotency.renew()
      }
      if (reason === "QUOTE_CHANGED" || reason === "NO_REVISIONS_LEFT") {
        toast.error(words.priceMoved)
      } else {
        toastError(failure)
      }
      await refresh()
    }
  }

  const day = (at: Date) => formatDateTime(at, timezone, now)
  const due = dueAt ? words.due(day(dueAt), task.deadline && day(task.deadline)) : ""
  const cost = price === undefined ? words.text(roundsLeft) : costOf(price, balance)
  return (
    <Dialog
      trigger={<Button>{m.taskPage.actions.revise}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={`${cost} ${due}`}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          {short ? (
            <ButtonLink href="/client/credits" variant="primary">
              {words.topUp}
            </ButtonLink>
          ) : (
            <Button variant="primary" onClick={send}>
              {price === undefined ? words.send : words.buy(formatCredits(price))}
            </Button>
          )}
        </>
      }
    >
      <Field label={words.label} help={`${words.help} ${words.kept}`} error={error} required>
        <Textarea
          rows={6}
          limit={5000}
          value={feedback}
          onChange={(event) => {
            setFeedback(event.target.value)
            setError(undefined)
          }}
        />
      </Field>
    </Dialog>
  )
}
