"use client"

import { PASSWORD_LENGTH, passwordProblem } from "@atelier/domain/identity"
import { Eye, EyeOff } from "lucide-react"
import { useState } from "react"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { ToneMark } from "@/components/ui/tone.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"

type PasswordFieldProps = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  autoComplete: "current-password" | "new-password"
  /** A password that is being chosen: its weakness is told while it is typed. */
  person?: { email?: string; name?: string }
}

/** A password that can be shown; a new one says while it is typed what is wrong with it. */
export function PasswordField({ id, label, value, onChange, error, autoComplete, person }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <Field
      id={id}
      label={label}
      error={error}
      required
      help={person ? <Strength value={value} person={person} /> : undefined}
    >
      <span className="relative block">
        <PasswordInput id={id} shown={shown} value={value} onChange={onChange} autoComplete={autoComplete} />
        <button
          type="button"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-ink-3 hover:text-ink"
        >
          <Icon className="size-4" strokeWidth={1.75} aria-hidden="true" />
          <span className="sr-only">{shown ? m.auth.fields.hide : m.auth.fields.show}</span>
        </button>
      </span>
    </Field>
  )
}

type PasswordInputProps = {
  id: string
  shown: boolean
  value: string
  onChange: (value: string) => void
  autoComplete: string
}

function PasswordInput({ id, shown, value, onChange, autoComplete }: PasswordInputProps) {
  return (
    <Input
      type={shown ? "text" : "password"}
      name={id}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      limit={PASSWORD_LENGTH.max}
      className="pr-10"
    />
  )
}

function Strength({ value, person }: { value: string; person: { email?: string; name?: string } }) {
  if (value === "") {
    return m.auth.fields.passwordHelp
  }
  const problem = passwordProblem(value, person)
  const words =
    problem === "TOO_SHORT"
      ? m.auth.passwordMissing(PASSWORD_LENGTH.min - value.length)
      : problem
        ? m.auth.passwordProblem[problem]
        : m.auth.passwordGood
  return (
    <span role="status" className={cn("inline-flex items-baseline gap-1.5", problem ? "text-ink-2" : "text-green")}>
      <ToneMark tone={problem ? "waiting" : "done"} size={9} />
      {words}
    </span>
  )
}
