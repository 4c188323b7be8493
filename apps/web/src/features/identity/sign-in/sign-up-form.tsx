"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { useKept } from "@/lib/kept.ts"
import * as m from "@/messages/index.ts"
import { PasswordField } from "../password-field.tsx"
import { RefusalNotice } from "../refusal-notice.tsx"
import { missing, useAsk } from "../use-ask.ts"
import { GoogleButton } from "./google-button.tsx"

/** A client's account. The answer is the same whether the address is new or taken: an e-mail. */
export function SignUpForm({ google }: { google: boolean }) {
  const router = useRouter()
  const [form, setForm] = useKept("sign-up", { name: "", email: "" })
  const [password, setPassword] = useState("")
  const { pending, refusal, refuse, clear, ask } = useAsk()
  const { name, email } = form

  function set(field: keyof typeof form, value: string) {
    setForm({ ...form, [field]: value })
    clear(field)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const empty = missing({
      name: name.trim() === "" && m.auth.required.name,
      email: email.trim() === "" && m.auth.required.email,
      password: password === "" && m.auth.required.password,
    })
    if (empty || pending) {
      refuse(empty ?? refusal)
      return
    }
    const answer = await ask("/sign-up/email", { ...form, password })
    if (answer.ok) {
      setForm({ name: "", email: "" })
      router.push(`/check-mail?email=${encodeURIComponent(email.trim())}`)
    }
  }

  return (
    <>
      <RefusalNotice refusal={refusal} />
      {google && <GoogleButton next="/client" />}
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field id="name" label={m.auth.fields.name} error={refusal?.fields.name} required>
          <Input
            name="name"
            autoComplete="name"
            limit={100}
            value={name}
            onChange={(event) => set("name", event.target.value)}
          />
        </Field>
        <Field id="email" label={m.auth.fields.email} error={refusal?.fields.email} required>
          <Input
            type="email"
            name="email"
            autoComplete="username"
            value={email}
            onChange={(event) => set("email", event.target.value)}
          />
        </Field>
        <PasswordField
          id="password"
          label={m.auth.fields.password}
          value={password}
          onChange={(value) => {
            setPassword(value)
            clear("password")
          }}
          error={refusal?.fields.password}
          autoComplete="new-password"
          person={{ email, name }}
        />
        <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
          {m.auth.signUp.submit}
        </Button>
      </form>
    </>
  )
}
