"use client"

import { useState } from "react"
import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { formatCredits, formatNumber, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const words = m.admin.task.end

/** Ends any open task and splits its credits as the admin decides; what either side gets is said before the click. */
export function EndTask({ task, primary }: { task: TaskDetail; primary: boolean }) {
  const credits = task.credits ?? 0
  const { freelancer, payCentsPerCredit } = task
  const [typed, setTyped] = useState(String(credits))
  const act = useAdminAction()
  const end = trpc.tasks.admin.end.useMutation()
  const refund = freelancer ? Number(typed.trim() === "" ? Number.NaN : typed) : credits
  const wrong = !(Number.isInteger(refund) && refund >= 0 && refund <= credits)
  const client = task.client.company ?? task.client.name
  const back = formatCredits(refund)
  const pay = `${formatUsd((credits - refund) * (payCentsPerCredit ?? 0))} USD`
  const pays = freelancer !== null && refund < credits

  async function settle(reason: string): Promise<boolean> {
    if (wrong) {
      document.getElementById("end-refund")?.focus()
      return false
    }
    return act(
      (idempotencyKey) =>
        end.mutateAsync({ taskId: task.id, refundCredits: refund, expectedCredits: credits, reason, idempotencyKey }),
      words.done,
    )
  }

  return (
    <ReasonDialog
      trigger={<Button variant={primary ? "primary" : "quiet"}>{m.admin.task.actions.end}</Button>}
      title={words.title}
      description={freelancer ? words.text : words.textUnassigned}
      confirm={wrong ? m.admin.task.actions.end : pays ? words.confirm(back, pay) : words.confirmBack(back)}
      onConfirm={settle}
    >
      {freelancer && (
        <Field
          id="end-refund"
          label={words.refund}
          help={wrong ? undefined : pays ? words.split(back, client, pay, freelancer.name) : words.back(back, client)}
          error={wrong ? words.wrong(formatNumber(credits)) : undefined}
          required
        >
          <Input
            inputMode="numeric"
            value={typed}
            maxLength={7}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
      )}
    </ReasonDialog>
  )
}
