"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import * as m from "@/messages/index.ts"
import { PasswordField } from "../password-field.tsx"
import { RefusalNotice } from "../refusal-notice.tsx"
import { missing, useAsk } from "../use-ask.ts"
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
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const [needsCode, setNeedsCode] = useState(false)
  const { pending, refusal, refuse, clear, ask } = useAsk()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const empty = missing({
      email: email.trim() === "" && m.auth.required.email,
      password: password === "" && m.auth.required.password,
    })
    if (empty || pending) {
      refuse(empty ?? refusal)
      return
    }
    const answer = await ask<{ twoFactorRedirect?: boolean }>("/sign-in/email", { email, password })
    if (answer.ok && answer.data.twoFactorRedirect) {
      setNeedsCode(true)
    } else if (answer.ok) {
      window.location.assign(next)
    }
  }

  if (needsCode) {
    return <SecondFactorForm next={next} onStartAgain={() => setNeedsCode(false)} />
  }
  return (
    <>
      {notice && !refusal && <Notice tone={notice.tone}>{notice.text}</Notice>}
      {refusal?.code === "EMAIL_NOT_VERIFIED" ? (
        <Notice tone="waiting">
          {words.notVerified}
          <Resend email={email} className="mt-2" />
        </Notice>
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      {google && <GoogleButton next={next} />}
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field id="email" label={m.auth.fields.email} error={refusal?.fields.email} required>
          <Input
            type="email"
            name="email"
            autoComplete="username"
            value={email}
            onChange={(event) => {
              setEmail(event.target.value)
              clear("email")
            }}
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
          autoComplete="current-password"
        />
        <div className="flex items-center justify-between gap-4">
          <Button type="submit" variant="primary" size="lg" pending={pending}>
            {words.submit}
          </Button>
          <Link href="/forgot" className="link text-ink-2 text-sm">
            {words.forgot}
          </Link>
        </div>
      </form>
      <DemoLogins
        logins={demoLogins}
        onChoose={(login) => {
          setEmail(login.email)
          setPassword(login.password)
          refuse(null)
        }}
      />
    </>
  )
}
