"use client"

import { type ReactNode, useState } from "react"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"

type NumberFieldProps = {
  id: string
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  min: number
  max: number
  value: number
  onChange: (value: number) => void
}

/** A whole number within bounds; what is not one waits until it is, and goes back when the field is left. */
export function NumberField({ id, label, help, error, min, max, value, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value))
  return (
    <Field id={id} label={label} help={help} error={error}>
      <Input
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          const number = event.target.valueAsNumber
          if (Number.isInteger(number) && number >= min && number <= max) {
            onChange(number)
          }
        }}
        onBlur={() => setText(String(value))}
        className="num"
      />
    </Field>
  )
}
