"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { tooShort } from "@/components/form/reason.ts"
import { useForm } from "@/components/form/use-form.ts"
import { formatCredits, formatNumber, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const words = m.adminTaskForms.end
const reasons = m.adminList.reason

/** How many credits go back; what either side gets is said before the click. */
export function EndForm({ task }: { task: TaskDetail }) {
  const credits = task.credits ?? 0
  const { freelancer, payCentsPerCredit } = task
  const end = trpc.tasks.admin.end.useMutation()
  const refundOf = (typed: string) => (freelancer ? Number(typed.trim() === "" ? Number.NaN : typed) : credits)
  const isWrong = (refund: number) => !(Number.isInteger(refund) && refund >= 0 && refund <= credits)
  const form = useForm({
    values: { refundCredits: String(credits), reason: "" },
    draft: `end:${task.id}`,
    check: ({ refundCredits, reason }) => ({
      refundCredits: isWrong(refundOf(refundCredits)) && words.wrong(formatNumber(credits)),
      reason: tooShort(reason) && reasons.tooShort,
    }),
    send: ({ refundCredits, reason }, idempotencyKey) =>
      end.mutateAsync({
        taskId: task.id,
        refundCredits: refundOf(refundCredits),
        expectedCredits: credits,
        reason: reason.trim(),
        idempotencyKey,
      }),
    done: words.done,
  })
  const refund = refundOf(form.values.refundCredits)
  const wrong = isWrong(refund)
  const client = task.client.company ?? task.client.name
  const back = formatCredits(refund)
  const pay = `${formatUsd((credits - refund) * (payCentsPerCredit ?? 0))} USD`
  const pays = freelancer !== null && refund < credits
  const field = form.field("refundCredits")
  return (
    <Form form={form}>
      {freelancer && (
        <TextField
          {...field}
          error={wrong ? words.wrong(formatNumber(credits)) : field.error}
          label={words.refund}
          help={wrong ? undefined : pays ? words.split(back, client, pay, freelancer.name) : words.back(back, client)}
          required
          inputMode="numeric"
          maxLength={7}
          autoComplete="off"
        />
      )}
      <TextField {...form.field("reason")} label={reasons.label} help={reasons.help} required rows={4} limit={1000} />
      <FormActions
        danger
        submit={wrong ? m.adminTask.actions.end : pays ? words.confirm(back, pay) : words.confirmBack(back)}
      />
    </Form>
  )
}
