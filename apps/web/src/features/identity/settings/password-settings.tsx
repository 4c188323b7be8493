"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { PasswordField } from "../password-field.tsx"
import { RefusalNotice } from "../refusal-notice.tsx"
import { missing, useAsk } from "../use-ask.ts"

const words = m.account.password

/** Changes the password; every other session ends with it. */
export function PasswordSettings() {
  const utils = trpc.useUtils()
  const [me] = trpc.identity.me.useSuspenseQuery()
  const [security] = trpc.identity.security.useSuspenseQuery()
  const [current, setCurrent] = useState("")
  const [next, setNext] = useState("")
  const [done, setDone] = useState(false)
  const { pending, refusal, refuse, clear, ask } = useAsk()

  async function submit(event: FormEvent) {
    event.preventDefault()
    setDone(false)
    const empty = missing({
      currentPassword: current === "" && m.auth.required.password,
      newPassword: next === "" && m.auth.required.password,
    })
    if (empty || pending) {
      refuse(empty ?? refusal)
      return
    }
    const answer = await ask("/change-password", { currentPassword: current, newPassword: next })
    if (answer.ok) {
      setCurrent("")
      setNext("")
      setDone(true)
      void utils.identity.invalidate()
    }
  }

  if (!security.hasPassword) {
    return (
      <div className="grid justify-items-start gap-3 text-sm">
        <p>{words.google}</p>
        <ButtonLink href="/forgot">{words.setOne}</ButtonLink>
      </div>
    )
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {done && <Notice tone="done">{words.done}</Notice>}
      <RefusalNotice refusal={refusal} />
      <input type="text" name="username" autoComplete="username" value={me.email} readOnly hidden />
      <PasswordField
        id="currentPassword"
        label={words.current}
        value={current}
        onChange={(value) => {
          setCurrent(value)
          clear("currentPassword")
        }}
        error={refusal?.fields.currentPassword}
        autoComplete="current-password"
      />
      <PasswordField
        id="newPassword"
        label={m.auth.fields.newPassword}
        value={next}
        onChange={(value) => {
          setNext(value)
          clear("newPassword")
        }}
        error={refusal?.fields.newPassword}
        autoComplete="new-password"
        person={{ email: me.email, name: me.name }}
      />
      <Button type="submit" pending={pending} className="justify-self-start">
        {words.submit}
      </Button>
    </form>
  )
}
