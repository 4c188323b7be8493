"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { withFresh } from "@/lib/trpc/fresh.ts"
import * as m from "@/messages/index.ts"
import { askAuth, type Refusal } from "../ask-auth.ts"
import { PasswordField } from "../password-field.tsx"
import { RefusalNotice } from "../refusal-notice.tsx"
import { missing } from "../use-ask.ts"
import type { Setup } from "./scan-step.tsx"

type PasswordStepProps = {
  path: "/two-factor/enable" | "/two-factor/generate-backup-codes" | "/two-factor/disable"
  note: string
  label: string
  danger: boolean
  /** Someone who signs in with Google has none to write. */
  needsPassword: boolean
  email: string
  onDone: (answer: Setup) => Promise<void>
  onCancel: () => void
}

type Refused = { data: { reason: string }; refusal: Refusal }
function isRefused(error: unknown): error is Refused {
  return typeof error === "object" && error !== null && "refusal" in error
}

/** The password, and where the server wants it the second factor, before the second factor itself is changed. */
export function PasswordStep({ path, note, label, danger, needsPassword, email, onDone, onCancel }: PasswordStepProps) {
  const [password, setPassword] = useState("")
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function send(): Promise<Setup> {
    const answer = await askAuth<Partial<Setup>>(path, needsPassword ? { password } : {})
    if (!answer.ok) {
      const refused: Refused = { data: { reason: answer.refusal.code }, refusal: answer.refusal }
      throw refused
    }
    return { totpURI: answer.data.totpURI ?? "", backupCodes: answer.data.backupCodes ?? [] }
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const empty = missing({ password: needsPassword && password === "" && m.auth.required.password })
    if (empty || pending) {
      setRefusal(empty ?? refusal)
      return
    }
    setPending(true)
    try {
      await onDone(await withFresh(send))
    } catch (error) {
      if (!isRefused(error)) {
        throw error
      }
      setRefusal(error.refusal)
    } finally {
      setPending(false)
    }
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <p className="text-ink-2 text-sm">{note}</p>
      <RefusalNotice refusal={refusal} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {needsPassword && (
        <PasswordField
          id="password"
          label={m.auth.fields.password}
          value={password}
          onChange={setPassword}
          error={refusal?.fields.password}
          autoComplete="current-password"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant={danger ? "danger" : "primary"} pending={pending}>
          {label}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {m.actions.cancel}
        </Button>
      </div>
    </form>
  )
}
