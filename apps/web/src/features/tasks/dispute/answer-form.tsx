"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.dispute.answer

/** The other side's account, once. */
export function AnswerForm({ taskId }: { taskId: string }) {
  const send = trpc.delivery.answerDispute.useMutation()
  const form = useForm({
    values: { answer: "" },
    draft: `dispute-answer:${taskId}`,
    check: ({ answer }) => ({ answer: answer.trim().length < 10 && m.dispute.open.tooShort }),
    send: ({ answer }, idempotencyKey) => send.mutateAsync({ taskId, answer: answer.trim(), idempotencyKey }),
    done: words.done,
  })
  return (
    <Form form={form}>
      <TextField {...form.field("answer")} label={words.label} required rows={6} limit={5000} />
      <FormActions submit={words.confirm} />
    </Form>
  )
}
