"use client"

import { type ReactNode, useState } from "react"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"

type EmailFormProps = { path: "/request-password-reset" | "/send-verification-email"; submit: string; sent: ReactNode }

/** Asks for an e-mail to an address; the answer is the same whether it has an account or not. */
export function EmailForm({ path, submit, sent }: EmailFormProps) {
  const [done, setDone] = useState(false)
  const form = useForm({
    values: { email: "" },
    check: ({ email }) => ({ email: email.trim() === "" && m.auth.required.email }),
    send: (values) => askAuth(path, values),
    done: () => setDone(true),
  })
  if (done) {
    return <div role="status">{sent}</div>
  }
  return (
    <Form form={form}>
      <TextField {...form.field("email")} label={m.auth.fields.email} required type="email" autoComplete="email" />
      <SubmitButton size="lg" className="justify-self-start">
        {submit}
      </SubmitButton>
    </Form>
  )
}
