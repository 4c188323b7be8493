"use client"

import { DECLINE_REASONS, type DeclineReason } from "@atelier/domain/matching"
import { useRouter } from "next/navigation"
import { RadioField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.declineOffer

const BLANK: { reason: DeclineReason | null; comment: string } = { reason: null, comment: "" }

/** One reason, with room for a few words; then it goes to the next at once. */
export function DeclineForm({ offerId }: { offerId: string }) {
  const router = useRouter()
  const decline = trpc.matching.decline.useMutation()
  const form = useForm({
    values: BLANK,
    draft: `decline:${offerId}`,
    check: ({ reason, comment }) => ({
      reason: reason === null && words.choose,
      comment: reason === "OTHER" && comment.trim() === "" && words.noteNeeded,
    }),
    send: async ({ reason, comment }) => reason && decline.mutateAsync({ offerId, reason, comment: comment.trim() }),
    done: () => {
      router.push("/freelancer/offers")
      return words.done
    },
  })
  const other = form.values.reason === "OTHER"
  return (
    <Form form={form}>
      <RadioField
        {...form.field("reason")}
        label={words.reason}
        hideLabel
        options={DECLINE_REASONS.map((value) => ({ value, label: m.declineReason[value] }))}
      />
      <TextField
        {...form.field("comment")}
        label={words.note}
        optional={!other}
        required={other}
        help={words.noteHelp}
        rows={2}
        limit={1000}
      />
      <FormActions submit={words.confirm} danger />
    </Form>
  )
}
