"use client"

import type { PayoutMethod, SetPayoutDestinationInput } from "@atelier/domain/payouts"
import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.earnings.account

export type ManualMethod = Exclude<PayoutMethod, "STRIPE_CONNECT">
type Name = "holder" | "account" | "bic" | "email"
type OwnField = { name: Name; label: string; help?: string; optional?: boolean; type?: string }

const FIELDS: Record<ManualMethod, readonly OwnField[]> = {
  BANK_TRANSFER: [
    { name: "holder", label: words.holder, help: words.holderHelp },
    { name: "account", label: words.number },
    { name: "bic", label: words.bic, help: words.bicHelp, optional: true },
  ],
  PAYPAL: [{ name: "email", label: words.paypal, type: "email" }],
}

function inputOf(
  method: ManualMethod,
  { holder, account, bic, email }: Record<Name, string>,
): SetPayoutDestinationInput {
  return method === "PAYPAL" ? { method, email } : { method, holder, account, bic }
}

/** Where money that is paid manually goes; what was given before is never shown in full again. */
export function DestinationForm({ method }: { method: ManualMethod }) {
  const set = trpc.payouts.setDestination.useMutation()
  const form = useForm({
    values: { holder: "", account: "", bic: "", email: "" },
    id: "destination",
    send: (values) => set.mutateAsync(inputOf(method, values)),
    done: words.given,
  })
  return (
    <Form form={form}>
      {FIELDS[method].map(({ name, label, help, optional, type = "text" }) => (
        <TextField
          key={name}
          {...form.field(name)}
          label={label}
          help={help}
          type={type}
          optional={optional}
          required={!optional}
          autoComplete="off"
          limit={name === "email" ? 254 : 100}
        />
      ))}
      <FormActions submit={words.keep} />
    </Form>
  )
}
