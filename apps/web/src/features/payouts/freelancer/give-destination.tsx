"use client"

import type { PayoutMethod, SetPayoutDestinationInput } from "@atelier/domain/payouts"
import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { readError } from "@/lib/errors.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.earnings.account

type Name = "holder" | "account" | "bic" | "email"
type FieldOf = { name: Name; label: string; help?: string; optional?: boolean; type?: string }

const FIELDS: Record<Exclude<PayoutMethod, "STRIPE_CONNECT">, readonly FieldOf[]> = {
  BANK_TRANSFER: [
    { name: "holder", label: words.holder, help: words.holderHelp },
    { name: "account", label: words.number },
    { name: "bic", label: words.bic, help: words.bicHelp, optional: true },
  ],
  PAYPAL: [{ name: "email", label: words.paypal, type: "email" }],
}

function inputOf(method: keyof typeof FIELDS, values: Partial<Record<Name, string>>): SetPayoutDestinationInput {
  const { holder = "", account = "", bic = "", email = "" } = values
  return method === "PAYPAL" ? { method, email } : { method, holder, account, bic }
}

type GiveDestinationProps = {
  method: keyof typeof FIELDS
  /** Whether there is one already, so that payouts will pause. */
  changes?: boolean
  /** What opens it. */
  children: ReactNode
}

/** Asks where money that is paid by hand goes; what was given before is never shown in full again. */
export function GiveDestination({ method, changes = false, children }: GiveDestinationProps) {
  const utils = trpc.useUtils()
  const [open, setOpen] = useState(false)
  const [values, setValues] = useState<Partial<Record<Name, string>>>({})
  const [faults, setFaults] = useState<Record<string, string>>({})
  const set = trpc.payouts.setDestination.useMutation()

  async function keep() {
    try {
      await set.mutateAsync(inputOf(method, values))
    } catch (error) {
      const { fields } = readError(error)
      setFaults(fields)
      if (Object.keys(fields).length === 0) {
        toastError(error)
      }
      return
    }
    setOpen(false)
    setValues({})
    toast(words.given)
    await utils.payouts.invalidate()
  }

  return (
    <Dialog
      trigger={children}
      open={open}
      onOpenChange={setOpen}
      title={words.giveTitle}
      description={changes ? `${words.giveText} ${words.giveChange}` : words.giveText}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant="primary" onClick={keep}>
            {words.keep}
          </Button>
        </>
      }
    >
      {FIELDS[method].map(({ name, label, help, optional, type }) => (
        <Field
          key={name}
          id={`destination-${name}`}
          label={label}
          help={help}
          error={faults[name]}
          {...(optional ? { optional } : { required: true })}
        >
          <Input
            type={type ?? "text"}
            autoComplete="off"
            limit={name === "email" ? 254 : 100}
            value={values[name] ?? ""}
            onChange={(event) => {
              setValues({ ...values, [name]: event.target.value })
              setFaults({})
            }}
          />
        </Field>
      ))}
    </Dialog>
  )
}
