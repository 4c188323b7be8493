"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import * as m from "@/messages/index.ts"
import { PasswordField } from "../password-field.tsx"
import { RefusalNotice } from "../refusal-notice.tsx"
import { missing, useAsk } from "../use-ask.ts"

const words = m.auth.reset

/** A new password by the link of an e-mail, which works once and for an hour. */
export function ResetForm({ token }: { token: string }) {
  const [password, setPassword] = useState("")
  const { pending, refusal, refuse, clear, ask } = useAsk()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const empty = missing({ newPassword: password === "" && m.auth.required.password })
    if (empty || pending) {
      refuse(empty ?? refusal)
      return
    }
    const answer = await ask("/reset-password", { token, newPassword: password })
    if (answer.ok) {
      window.location.assign("/sign-in?reset=1")
    }
  }

  if (refusal?.code === "INVALID_TOKEN" || refusal?.fields.token) {
    return (
      <>
        <Notice tone="failed">
          <p className="font-[550]">{words.expired}</p>
          <p className="text-ink-2">{words.expiredNote}</p>
        </Notice>
        <ButtonLink href="/forgot" variant="primary" size="lg" className="justify-self-start">
          {words.again}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <form onSubmit={submit} noValidate className="grid gap-4">
        <PasswordField
          id="newPassword"
          label={m.auth.fields.newPassword}
          value={password}
          onChange={(value) => {
            setPassword(value)
            clear("newPassword")
          }}
          error={refusal?.fields.newPassword}
          autoComplete="new-password"
          person={{}}
        />
        <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
          {words.submit}
        </Button>
      </form>
    </>
  )
}
