"use client"

import { usePathname } from "next/navigation"
import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { tooShort, tooShortIfAny } from "@/components/form/reason.ts"
import { useForm } from "@/components/form/use-form.ts"
import * as m from "@/messages/index.ts"

const words = m.adminList.reason

export type ReasonFormProps = {
  /** Names the decision; what was typed for one is not offered for another. */
  title: string
  label?: string
  help?: string
  /** The consequence in the button. */
  confirm: string
  danger?: boolean
  optional?: boolean
  initial?: string
  /** Most characters of the reason. */
  limit?: number
  /** Resolves to what is said once it is done. */
  send: (reason: string, idempotencyKey: string) => Promise<string>
  /** Where it goes on. */
  after?: () => void
}

export function ReasonForm(props: ReasonFormProps) {
  const { title, label = words.label, help = words.help, confirm, danger = true, optional = false } = props
  const { initial = "", limit = 1000, send, after } = props
  const form = useForm({
    values: { reason: initial },
    draft: `reason:${usePathname()}:${title}:${initial}`,
    check: ({ reason }) => ({ reason: (optional ? tooShortIfAny(reason) : tooShort(reason)) && words.tooShort }),
    send: ({ reason }, key) => send(reason.trim(), key),
    done: (said) => said,
    ...(after ? { after } : {}),
  })
  return (
    <Form form={form} optional={optional}>
      <TextField
        {...form.field("reason")}
        label={label}
        help={help}
        optional={optional}
        required={!optional}
        rows={4}
        limit={limit}
      />
      <FormActions submit={confirm} danger={danger} />
    </Form>
  )
}
