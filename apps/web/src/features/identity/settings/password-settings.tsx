"use client"

import { useState } from "react"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import { useRefresh } from "@/lib/trpc/use-refresh.ts"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"
import { PasswordField } from "../password-field.tsx"

const words = m.password

/** Changes the password; every other session ends with it. */
export function PasswordSettings() {
  const [me] = trpc.identity.me.useSuspenseQuery()
  const [security] = trpc.identity.security.useSuspenseQuery()
  const [done, setDone] = useState(false)
  const form = useForm({
    values: { currentPassword: "", newPassword: "" },
    check: ({ currentPassword, newPassword }) => ({
      currentPassword: currentPassword === "" && m.auth.required.password,
      newPassword: newPassword === "" && m.auth.required.password,
    }),
    send: (values) => askAuth("/change-password", values),
    done: () => setDone(true),
    refresh: useRefresh("identity"),
  })
  const failed = form.refusal !== null || Object.keys(form.errors).length > 0

  if (!security.hasPassword) {
    return (
      <div className="grid justify-items-start gap-3 text-sm">
        <p>{words.google}</p>
        <ButtonLink href="/forgot">{words.setOne}</ButtonLink>
      </div>
    )
  }
  return (
    <Form form={form}>
      {done && !form.pending && !failed && <Notice tone="done">{words.done}</Notice>}
      <input type="text" name="username" autoComplete="username" value={me.email} readOnly hidden />
      <PasswordField {...form.field("currentPassword")} label={words.current} autoComplete="current-password" />
      <PasswordField
        {...form.field("newPassword")}
        label={m.auth.fields.newPassword}
        autoComplete="new-password"
        person={{ email: me.email, name: me.name }}
      />
      <SubmitButton variant="plain" className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </Form>
  )
}
