"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.approvals.limit

/** From how many credits on a member's order waits for the owner. */
export function OrderLimit({ approvalAbove }: { approvalAbove: number | null }) {
  const save = trpc.companies.setOrderLimit.useMutation()
  const form = useForm({
    values: { approvalAbove: approvalAbove === null ? "" : String(approvalAbove) },
    check: ({ approvalAbove }) => ({ approvalAbove: !/^\s*\d{0,6}\s*$/.test(approvalAbove) && words.wrong }),
    send: ({ approvalAbove }) =>
      save.mutateAsync({ approvalAbove: approvalAbove.trim() === "" ? null : Number(approvalAbove) }),
    done: words.saved,
    stays: true,
  })
  return (
    <Form form={form}>
      <TextField
        {...form.field("approvalAbove")}
        label={words.label}
        help={words.help}
        optional
        inputMode="numeric"
        autoComplete="off"
      />
      <SubmitButton className="justify-self-start">{words.save}</SubmitButton>
    </Form>
  )
}
