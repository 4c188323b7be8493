"use client"

import { useState } from "react"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Link } from "@/components/ui/link.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"
import { PasswordField } from "../password-field.tsx"
import { DemoLogins } from "./demo-logins.tsx"
import { GoogleButton } from "./google-button.tsx"
import type { DemoLogin } from "./options.ts"
import { Resend } from "./resend.tsx"
import { SecondFactorForm } from "./second-factor-form.tsx"

const words = m.auth.signIn

type SignInFormProps = {
  next: string
  google: boolean
  demoLogins: readonly DemoLogin[]
  /** Something to know beforehand, such as why one was sent here. */
  notice?: { tone: "failed" | "done" | "waiting"; text: string } | undefined
}

/** Address and password, and the second factor where it is on. */
export function SignInForm({ next, google, demoLogins, notice }: SignInFormProps) {
  const [needsCode, setNeedsCode] = useState(false)
  const form = useForm({
    values: { email: "", password: "" },
    check: ({ email, password }) => ({
      email: email.trim() === "" && m.auth.required.email,
      password: password === "" && m.auth.required.password,
    }),
    send: (values) => askAuth<{ twoFactorRedirect?: boolean }>("/sign-in/email", values),
    done: ({ twoFactorRedirect }) => (twoFactorRedirect ? setNeedsCode(true) : window.location.assign(next)),
    stays: true,
  })
  const unverified = form.refusal?.reason === "EMAIL_NOT_VERIFIED"

  if (needsCode) {
    return <SecondFactorForm next={next} onStartAgain={() => setNeedsCode(false)} />
  }
  return (
    <>
      {notice && !form.refusal && <Notice tone={notice.tone}>{notice.text}</Notice>}
      {unverified && (
        <Notice tone="waiting">
          {words.notVerified}
          <Resend email={form.values.email} className="mt-2" />
        </Notice>
      )}
      {google && <GoogleButton next={next} />}
      <Form form={form} quiet={unverified}>
        <TextField {...form.field("email")} label={m.auth.fields.email} required type="email" autoComplete="username" />
        <PasswordField {...form.field("password")} label={m.auth.fields.password} autoComplete="current-password" />
        <div className="flex items-center justify-between gap-4">
          <SubmitButton size="lg">{words.submit}</SubmitButton>
          <Link href="/forgot" className="link text-ink-2 text-sm">
            {words.forgot}
          </Link>
        </div>
      </Form>
      <DemoLogins logins={demoLogins} onChoose={({ email, password }) => form.set({ email, password })} />
    </>
  )
}
