"use client"

import { useRouter } from "next/navigation"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"
import { PasswordField } from "../password-field.tsx"
import { GoogleButton } from "./google-button.tsx"

/** A client's account. The answer is the same whether the address is new or taken: an e-mail. */
export function SignUpForm({ google }: { google: boolean }) {
  const router = useRouter()
  const form = useForm({
    values: { name: "", email: "", password: "" },
    draft: "sign-up",
    secret: ["password"],
    check: ({ name, email, password }) => ({
      name: name.trim() === "" && m.auth.required.name,
      email: email.trim() === "" && m.auth.required.email,
      password: password === "" && m.auth.required.password,
    }),
    send: (values) => askAuth("/sign-up/email", values),
    done: (_answer, { email }) => router.push(`/check-mail?email=${encodeURIComponent(email.trim())}`),
    stays: true,
  })
  return (
    <>
      {google && <GoogleButton next="/client" />}
      <Form form={form}>
        <TextField {...form.field("name")} label={m.auth.fields.name} required autoComplete="name" limit={100} />
        <TextField {...form.field("email")} label={m.auth.fields.email} required type="email" autoComplete="username" />
        <PasswordField
          {...form.field("password")}
          label={m.auth.fields.password}
          autoComplete="new-password"
          person={form.values}
        />
        <SubmitButton size="lg" className="justify-self-start">
          {m.auth.signUp.submit}
        </SubmitButton>
      </Form>
    </>
  )
}
