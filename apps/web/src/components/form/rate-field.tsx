"use client"

import { useState } from "react"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import * as m from "@/messages/index.ts"

type RateFieldProps = {
  id: string
  /** US cents an hour. */
  value: number | null
  onChange: (cents: number | null) => void
  error?: string | undefined
}

/** An hourly rate in US dollars, kept in cents. */
export function RateField({ id, value, onChange, error }: RateFieldProps) {
  const [text, setText] = useState(value === null ? "" : String(value / 100))
  return (
    <Field id={id} label={m.profile.rate.label} help={m.profile.rate.help} error={error} optional>
      <Input
        type="number"
        inputMode="decimal"
        min={0}
        max={10_000}
        step={0.01}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          const dollars = event.target.valueAsNumber
          onChange(Number.isFinite(dollars) ? Math.round(dollars * 100) : null)
        }}
        className="num"
      />
    </Field>
  )
}
