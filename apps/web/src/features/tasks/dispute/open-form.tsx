"use client"

import { DISPUTE_CATEGORIES, type DisputeCategory } from "@atelier/domain/tasks"
import { SelectField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.dispute.open

const percentOf = (typed: string) => Number(typed.trim() === "" ? Number.NaN : typed)
const isPercent = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100
const first: DisputeCategory = "NOT_AS_BRIEFED"

/** What the dispute is about, what happened and what its writer proposes. */
export function OpenForm({ taskId }: { taskId: string }) {
  const open = trpc.delivery.openDispute.useMutation()
  const form = useForm({
    values: { category: first, reason: "", refundPercent: "" },
    draft: `dispute:${taskId}`,
    check: ({ reason, refundPercent }) => ({
      reason: reason.trim().length < 10 && words.tooShort,
      refundPercent: !isPercent(percentOf(refundPercent)) && words.wrongRefund,
    }),
    send: ({ category, reason, refundPercent }, idempotencyKey) =>
      open.mutateAsync({
        taskId,
        category,
        reason: reason.trim(),
        refundPercent: percentOf(refundPercent),
        idempotencyKey,
      }),
    done: words.done,
  })
  const options = DISPUTE_CATEGORIES.map((value) => ({ value, label: m.dispute.category[value] }))
  return (
    <Form form={form}>
      <SelectField {...form.field("category")} label={words.category} options={options} required />
      <TextField
        {...form.field("reason")}
        label={words.reason}
        help={words.reasonHelp}
        required
        rows={5}
        limit={5000}
      />
      <TextField
        {...form.field("refundPercent")}
        label={words.refund}
        help={words.refundHelp}
        required
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
      />
      <FormActions submit={words.confirm} />
    </Form>
  )
}
