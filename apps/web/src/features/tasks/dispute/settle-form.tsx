"use client"

import { DISPUTE_OUTCOMES, type DisputeOutcome } from "@atelier/domain/tasks"
import { RadioField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { tooShort } from "@/components/form/reason.ts"
import { useForm } from "@/components/form/use-form.ts"
import { formatCredits, formatNumber, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const words = m.dispute.settle
const end = m.adminTaskForms.end

type Props = { task: TaskDetail; mode: "propose" | "decide" }

/** A split of the task's credits with its reason; what either side gets is said before the click. */
export function SettleForm({ task, mode }: Props) {
  const credits = task.credits ?? 0
  const propose = trpc.delivery.admin.proposeSettlement.useMutation()
  const resolve = trpc.delivery.admin.resolveDispute.useMutation()
  const run = mode === "propose" ? propose : resolve
  const { dispute, freelancer, payCentsPerCredit } = task
  const suggested = dispute?.proposed?.refundCredits ?? Math.round(((dispute?.refundPercent ?? 0) * credits) / 100)
  const start: DisputeOutcome = dispute?.proposed?.outcome ?? "COMPLETED"
  const refundOf = (typed: string) => Number(typed.trim() === "" ? Number.NaN : typed)
  const isWrong = (refund: number) => !(Number.isInteger(refund) && refund >= 0 && refund <= credits)
  const form = useForm({
    values: { outcome: start, refundCredits: String(suggested), note: dispute?.proposed?.note ?? "" },
    draft: `dispute-${mode}:${task.id}`,
    check: ({ refundCredits, note }) => ({
      refundCredits: isWrong(refundOf(refundCredits)) && end.wrong(formatNumber(credits)),
      note: tooShort(note) && m.adminList.reason.tooShort,
    }),
    send: async ({ outcome, refundCredits, note }, idempotencyKey) => {
      const split = { outcome, refundCredits: refundOf(refundCredits), note: note.trim() }
      await run.mutateAsync({ taskId: task.id, ...split, idempotencyKey })
    },
    done: mode === "propose" ? words.proposeDone : words.decideDone,
  })
  const refund = refundOf(form.values.refundCredits)
  const wrong = isWrong(refund)
  const back = formatCredits(wrong ? 0 : refund)
  const pay = `${formatUsd((credits - refund) * (payCentsPerCredit ?? 0))} USD`
  const client = task.client.company ?? task.client.name
  return (
    <Form form={form}>
      <RadioField
        {...form.field("outcome")}
        label={words.outcome}
        options={DISPUTE_OUTCOMES.map((value) => ({ value, label: m.dispute.proposed.outcome[value] }))}
      />
      <TextField
        {...form.field("refundCredits")}
        label={end.refund}
        help={wrong ? undefined : end.split(back, client, pay, freelancer?.name ?? m.tasks.actor.freelancer)}
        required
        inputMode="numeric"
        maxLength={7}
        autoComplete="off"
      />
      <TextField {...form.field("note")} label={words.note} help={words.noteHelp} required rows={4} limit={5000} />
      <FormActions
        danger={mode === "decide"}
        submit={mode === "propose" ? words.proposeConfirm(back) : words.decideConfirm(back)}
      />
    </Form>
  )
}
