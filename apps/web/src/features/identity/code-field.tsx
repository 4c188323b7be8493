"use client"

import { cut } from "@atelier/domain/shared"
import { useEffect, useRef } from "react"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import * as m from "@/messages/index.ts"

const DIGITS = 6

export const isCodeComplete = (value: string) => new RegExp(`^\\d{${DIGITS}}$`).test(value)

type CodeFieldProps = {
  /** A backup code instead of the app's six digits. */
  backup: boolean
  value: string
  onChange: (value: string) => void
  error?: string | undefined
}

/** One code of the second factor. It has the focus, because it is all there is to do. */
export function CodeField({ backup, value, onChange, error }: CodeFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <Field id="code" label={backup ? m.auth.fields.backupCode : m.auth.fields.code} error={error} required>
      <Input
        ref={input}
        name="code"
        value={value}
        onChange={(event) =>
          onChange(backup ? event.target.value.trim() : cut(event.target.value.replace(/\D/g, ""), DIGITS))
        }
        inputMode={backup ? "text" : "numeric"}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        className="num h-11 text-[1.125rem] tracking-[0.12em]"
      />
    </Field>
  )
}
