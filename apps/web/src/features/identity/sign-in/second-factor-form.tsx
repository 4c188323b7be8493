"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"
import { CodeField, isCodeComplete } from "../code-field.tsx"
import { RefusalNotice } from "../refusal-notice.tsx"
import { missing, useAsk } from "../use-ask.ts"

const words = m.auth.secondFactor
const GONE = new Set(["INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"])

type SecondFactorFormProps = { next: string; onStartAgain?: () => void }

/** The code of the authenticator app, or a backup code; then on to where one wanted to go. */
export function SecondFactorForm({ next, onStartAgain }: SecondFactorFormProps) {
  const [backup, setBackup] = useState(false)
  const [code, setCode] = useState("")
  const { pending, refusal, refuse, ask } = useAsk()

  async function send(value: string) {
    const empty = missing({ code: value.trim() === "" && m.auth.required.code })
    if (empty || pending) {
      refuse(empty ?? refusal)
      return
    }
    const answer = await ask(backup ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp", { code: value })
    if (answer.ok) {
      window.location.assign(next)
    } else {
      setCode("")
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void send(code)
  }

  const startAgain = onStartAgain ?? (() => window.location.assign("/sign-in"))
  return (
    <>
      <div>
        <h2 className="font-[550]">{words.title}</h2>
        <p className="mt-1 text-ink-2 text-sm">{backup ? words.backupNote : words.note}</p>
      </div>
      <RefusalNotice refusal={refusal} />
      <form onSubmit={submit} noValidate className="grid gap-4">
        <CodeField
          key={String(backup)}
          backup={backup}
          value={code}
          error={refusal?.fields.code}
          onChange={(value) => {
            setCode(value)
            if (!backup && isCodeComplete(value) && !pending) {
              void send(value)
            }
          }}
        />
        <Button type="submit" variant="primary" size="lg" pending={pending}>
          {words.submit}
        </Button>
      </form>
      <div className="grid justify-items-start gap-1.5 text-sm">
        {refusal && GONE.has(refusal.code) ? null : (
          <button
            type="button"
            className="link text-ink-2"
            onClick={() => {
              setBackup(!backup)
              setCode("")
              refuse(null)
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
