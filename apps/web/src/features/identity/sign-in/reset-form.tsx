"use client"

import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"
import { PasswordField } from "../password-field.tsx"

const words = m.auth.reset

/** A new password by the secret of an e-mail, which works once and for an hour. */
export function ResetForm({ token }: { token: string }) {
  const form = useForm({
    values: { newPassword: "" },
    check: ({ newPassword }) => ({ newPassword: newPassword === "" && m.auth.required.password }),
    send: (values) => askAuth("/reset-password", { token, ...values }),
    done: () => window.location.assign("/sign-in?reset=1"),
    stays: true,
  })
  if (form.refusal?.reason === "INVALID_TOKEN" || form.errors.token) {
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
    <Form form={form}>
      <PasswordField
        {...form.field("newPassword")}
        label={m.auth.fields.newPassword}
        autoComplete="new-password"
        person={{}}
      />
      <SubmitButton size="lg" className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </Form>
  )
}
