"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { tooShortIfAny } from "@/components/form/reason.ts"
import { useForm } from "@/components/form/use-form.ts"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.cancelForm

/** Cancels for the refund that was shown; what comes back stands in the button. */
export function CancelForm({ taskId, refundCredits }: { taskId: string; refundCredits: number }) {
  const cancel = trpc.tasks.cancel.useMutation()
  const form = useForm({
    values: { reason: "" },
    draft: `cancel:${taskId}`,
    check: ({ reason }) => ({ reason: tooShortIfAny(reason) && words.tooShort }),
    send: ({ reason }, idempotencyKey) => {
      const why = reason.trim()
      const expected = { taskId, expectedRefundCredits: refundCredits, idempotencyKey }
      return cancel.mutateAsync({ ...expected, ...(why ? { reason: why } : {}) })
    },
    refused: ({ reason }) => (reason === "REFUND_CHANGED" ? words.moved : undefined),
    done: (result) => (result.refundCredits > 0 ? words.done(formatCredits(result.refundCredits)) : words.doneNone),
  })
  return (
    <Form form={form}>
      <TextField
        {...form.field("reason")}
        label={words.reason}
        help={words.reasonHelp}
        optional
        rows={2}
        limit={1000}
      />
      <FormActions
        danger
        submit={refundCredits > 0 ? words.confirm(formatCredits(refundCredits)) : words.confirmNone}
      />
    </Form>
  )
}
