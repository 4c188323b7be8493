"use client"

import { useState } from "react"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"
import { CodeField, isCodeComplete } from "../code-field.tsx"

const words = m.auth.secondFactor
const GONE = new Set(["INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"])

type SecondFactorFormProps = { next: string; onStartAgain?: () => void }

/** The code of the authenticator app, or a backup code; then on to where one wanted to go. */
export function SecondFactorForm({ next, onStartAgain }: SecondFactorFormProps) {
  const [backup, setBackup] = useState(false)
  const form = useForm({
    values: { code: "" },
    check: ({ code }) => ({ code: code.trim() === "" && m.auth.required.code }),
    send: (values) => askAuth(backup ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp", values),
    retyped: "code",
    done: () => window.location.assign(next),
    stays: true,
  })
  const field = form.field("code")
  function type(code: string): void {
    field.onChange(code)
    if (!backup && isCodeComplete(code)) {
      void form.submit()
    }
  }

  const startAgain = onStartAgain ?? (() => window.location.assign("/sign-in"))
  return (
    <>
      <div>
        <h2 className="font-[550]">{words.title}</h2>
        <p className="mt-1 text-ink-2 text-sm">{backup ? words.backupNote : words.note}</p>
      </div>
      <Form form={form}>
        <CodeField key={String(backup)} {...field} backup={backup} onChange={type} />
        <SubmitButton size="lg">{words.submit}</SubmitButton>
      </Form>
      <div className="grid justify-items-start gap-1.5 text-sm">
        {GONE.has(form.refusal?.reason ?? "") ? null : (
          <button
            type="button"
            className="link text-ink-2"
            onClick={() => {
              setBackup(!backup)
              form.reset()
            }}
          >
            {backup ? words.useApp : words.useBackup}
          </button>
        )}
        <button type="button" className="link text-ink-2" onClick={startAgain}>
          {words.startAgain}
        </button>
      </div>
    </>
  )
}
