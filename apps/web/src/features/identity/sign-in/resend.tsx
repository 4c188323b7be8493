"use client"

import { useState } from "react"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"

/** Sends the confirmation e-mail once more; the answer is the same whether the address has an account or not. */
export function Resend({ email, className }: { email: string; className?: string }) {
  const [sent, setSent] = useState(false)
  const form = useForm({
    values: {},
    send: () => askAuth("/send-verification-email", { email }),
    done: () => setSent(true),
  })
  return (
    <Form form={form} className={className}>
      <SubmitButton variant="plain" className="justify-self-start">
        {m.auth.checkMail.resend}
      </SubmitButton>
      <span role="status" className="text-ink-2 text-sm empty:hidden">
        {sent && !form.pending && !form.refusal && m.auth.checkMail.resent}
      </span>
    </Form>
  )
}
