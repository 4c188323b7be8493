"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { formatCredits } from "@/lib/format.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const CancelForm = lazyPart(() => import("./cancel-form.tsx").then((module) => module.CancelForm))

const words = m.cancelTask

type Settlement = { refundCredits: number; earnedCredits: number }

function consequence({ refundCredits, earnedCredits }: Settlement): string {
  const back = formatCredits(refundCredits)
  const earned = formatCredits(earnedCredits)
  return earnedCredits === 0 ? words.all(back) : refundCredits === 0 ? words.none(earned) : words.part(back, earned)
}

/** Cancels after one question, which says what comes back. */
export function CancelTask({ task, settlement }: { task: TaskDetail; settlement: Settlement }) {
  return (
    <FormDialog
      trigger={<Button variant="quiet">{m.taskPage.actions.cancel}</Button>}
      title={words.title}
      description={`${consequence(settlement)} ${words.final}`}
    >
      <CancelForm taskId={task.id} refundCredits={settlement.refundCredits} />
    </FormDialog>
  )
}
