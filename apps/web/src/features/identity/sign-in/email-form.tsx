"use client"

import { type FormEvent, type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import * as m from "@/messages/index.ts"
import { RefusalNotice } from "../refusal-notice.tsx"
import { missing, useAsk } from "../use-ask.ts"

type EmailFormProps = { path: "/request-password-reset" | "/send-verification-email"; submit: string; sent: ReactNode }

/** Asks for an e-mail to an address; the answer is the same whether it has an account or not. */
export function EmailForm({ path, submit: label, sent }: EmailFormProps) {
  const [email, setEmail] = useState("")
  const [done, setDone] = useState(false)
  const { pending, refusal, refuse, clear, ask } = useAsk()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const empty = missing({ email: email.trim() === "" && m.auth.required.email })
    if (empty || pending) {
      refuse(empty ?? refusal)
      return
    }
    setDone((await ask(path, { email })).ok)
  }

  if (done) {
    return <div role="status">{sent}</div>
  }
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field id="email" label={m.auth.fields.email} error={refusal?.fields.email} required>
          <Input
            type="email"
            name="email"
            autoComplete="email"
            value={email}
            onChange={(event) => {
              setEmail(event.target.value)
              clear("email")
            }}
          />
        </Field>
        <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
          {label}
        </Button>
      </form>
    </>
  )
}
