"use client"

import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import type { NumberRule } from "./fields.ts"

const words = m.adminDraft

export type NumberProps = {
  rule: NumberRule
  value: string
  error: string | undefined
  onChange: (path: string, value: string) => void
}

/** The bare field, for a grid whose headings name it. */
export function NumberInput({ rule, value, error, onChange, className }: NumberProps & { className?: string }) {
  return (
    <Input
      id={rule.path}
      type="number"
      inputMode="numeric"
      min={rule.min}
      max={rule.max}
      step={1}
      value={value}
      onChange={(event) => onChange(rule.path, event.target.value)}
      className={cn("num", className)}
      {...(error ? { "aria-invalid": true } : {})}
    />
  )
}

/** One number of the rules with its name, its unit and what is wrong with it. */
export function RuleField(props: NumberProps) {
  const { rule, error } = props
  const unit = words.unitOf[rule.unit]
  return (
    <Field
      id={rule.path}
      error={error}
      className="content-start"
      label={
        <>
          {rule.label} <span className="font-normal text-ink-3">{unit}</span>
        </>
      }
    >
      <NumberInput {...props} className="max-w-36" />
    </Field>
  )
}
