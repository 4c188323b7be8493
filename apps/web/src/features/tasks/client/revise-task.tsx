"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { useLive } from "@/components/shell/live.tsx"
import { Button } from "@/components/ui/button.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatCredits, formatDateTime } from "@/lib/format.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const ReviseForm = lazyPart(() => import("./revise-form.tsx").then((module) => module.ReviseForm))

const words = m.revise

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

/** Asks what is to change; beyond the included rounds its price is said first. */
export function ReviseTask({ task, roundsLeft, price }: ReviseTaskProps) {
  const balance = useLive().credits ?? 0
  const timezone = useTimezone()
  const now = useNow()
  const { changesDueAt: dueAt } = task
  const day = (at: Date) => formatDateTime(at, timezone, now)
  const due = dueAt ? words.due(day(dueAt), task.deadline && day(task.deadline)) : ""
  const cost = price === undefined ? words.text(roundsLeft) : costOf(price, balance)
  return (
    <FormDialog
      trigger={<Button>{m.taskPage.actions.revise}</Button>}
      title={words.title}
      description={`${cost} ${due}`}
    >
      <ReviseForm task={task} price={price} />
    </FormDialog>
  )
}
