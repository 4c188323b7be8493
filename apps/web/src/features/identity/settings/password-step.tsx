"use client"

import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { withFresh } from "@/lib/trpc/fresh.ts"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"
import { PasswordField } from "../password-field.tsx"
import type { Setup } from "./scan-step.tsx"

type PasswordStepProps = {
  path: "/two-factor/enable" | "/two-factor/generate-backup-codes" | "/two-factor/disable"
  note: string
  label: string
  danger: boolean
  /** Someone who signs in with Google has none to write. */
  needsPassword: boolean
  email: string
  onDone: (answer: Setup) => Promise<void>
  onCancel: () => void
}

/** The password, and where the server wants it the second factor, before the second factor itself is changed. */
export function PasswordStep({ path, note, label, danger, needsPassword, email, onDone, onCancel }: PasswordStepProps) {
  const form = useForm({
    values: { password: "" },
    check: ({ password }) => ({ password: needsPassword && password === "" && m.auth.required.password }),
    send: (values) => withFresh(() => askAuth<Partial<Setup>>(path, needsPassword ? values : {})),
    done: ({ totpURI = "", backupCodes = [] }) => onDone({ totpURI, backupCodes }),
    stays: true,
  })
  return (
    <Form form={form}>
      <p className="text-ink-2 text-sm">{note}</p>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {needsPassword && (
        <PasswordField {...form.field("password")} label={m.auth.fields.password} autoComplete="current-password" />
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant={danger ? "danger" : "primary"}>{label}</SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          {m.actions.cancel}
        </Button>
      </div>
    </Form>
  )
}
