"use client"

import { useState } from "react"
import { Form, FormActions } from "@/components/form/form.tsx"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { useRefresh } from "@/lib/trpc/use-refresh.ts"
import * as m from "@/messages/index.ts"
import { askAuth } from "./ask-auth.ts"
import { CodeField } from "./code-field.tsx"

const words = m.fresh

function CodeForm() {
  const [backup, setBackup] = useState(false)
  const form = useForm({
    values: { code: "" },
    check: ({ code }) => ({ code: code.trim() === "" && m.auth.required.code }),
    send: (values) => askAuth(backup ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp", values),
    retyped: "code",
    refresh: useRefresh("identity"),
  })
  return (
    <Form form={form}>
      <CodeField key={String(backup)} {...form.field("code")} backup={backup} />
      <button
        type="button"
        className="link justify-self-start text-ink-2 text-sm"
        onClick={() => {
          setBackup(!backup)
          form.reset()
        }}
      >
        {backup ? m.auth.secondFactor.useApp : m.auth.secondFactor.useBackup}
      </button>
      <FormActions submit={words.confirm} back={m.actions.cancel} />
    </Form>
  )
}

/** Asks for the second factor once more, because what follows is worth it. */
export function FreshTwoFactorDialog({ onClose }: { onClose: (confirmed: boolean) => void }) {
  return (
    <FormDialog
      open
      onOpenChange={(open) => !open && onClose(false)}
      onSent={() => onClose(true)}
      title={words.title}
      description={words.note}
    >
      <CodeForm />
    </FormDialog>
  )
}
