"use client"

import { RadioField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { PayoutDestination } from "./payout-destination.tsx"
import type { AdminPayout } from "./types.ts"

const words = m.adminPayouts

type Outcome = "COMPLETED" | "FAILED"
const BLANK: { outcome: Outcome; reference: string; note: string } = { outcome: "COMPLETED", reference: "", note: "" }

/** Whether a payout that was paid manually has arrived, and its reference. */
export function RecordForm({ payout, amount }: { payout: AdminPayout; amount: string }) {
  const record = trpc.payouts.admin.recordManual.useMutation()
  const form = useForm({
    values: BLANK,
    id: "payout",
    draft: `payout:${payout.id}`,
    check: ({ outcome, reference, note }) => ({
      reference: reference.trim() === "" && words.referenceMissing,
      note: outcome === "FAILED" && note.trim() === "" && words.noteMissing,
    }),
    send: ({ outcome, reference, note }, idempotencyKey) =>
      record.mutateAsync({
        payoutId: payout.id,
        outcome,
        reference: reference.trim(),
        note: note.trim(),
        idempotencyKey,
      }),
    done: words.recorded,
  })
  const failed = form.values.outcome === "FAILED"
  return (
    <Form form={form}>
      <PayoutDestination payoutId={payout.id} label={payout.destination} />
      <RadioField
        {...form.field("outcome")}
        label={words.outcome}
        inline
        options={[
          { value: "COMPLETED", label: words.paid },
          { value: "FAILED", label: words.failed },
        ]}
      />
      <TextField {...form.field("reference")} label={words.reference} help={words.referenceHelp} required limit={200} />
      {failed && (
        <TextField {...form.field("note")} label={words.note} help={words.noteHelp} required rows={2} limit={1000} />
      )}
      <FormActions submit={failed ? words.recordFailed : words.recordPaid(amount)} danger={failed} />
    </Form>
  )
}
