"use client"

import { X } from "lucide-react"
import { useEffect, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import * as m from "@/messages/index.ts"
import { readColour } from "./read-colour.ts"

const words = m.brand.colours

type ColourFieldProps = {
  id: string
  label: string
  hideLabel?: boolean
  value: string | null
  error?: string | undefined
  onChange: (colour: string | null) => void
}

/** A swatch to choose by eye and six digits to write; emptied, there is no such colour. */
export function ColourField({ id, label, hideLabel, value, error, onChange }: ColourFieldProps) {
  const [text, setText] = useState(value ?? "")
  const [wrong, setWrong] = useState(false)
  useEffect(() => setText(value ?? ""), [value])

  function leave() {
    const colour = readColour(text)
    setWrong(text.trim() !== "" && !colour)
    if (text.trim() === "" ? value !== null : colour && colour !== value) {
      onChange(colour ?? null)
    }
  }

  return (
    <Field id={id} label={label} {...(hideLabel ? { hideLabel } : {})} error={wrong ? words.wrong : error}>
      <span className="flex items-center gap-2">
        <span className="relative size-9 shrink-0 overflow-hidden rounded-md border border-edge">
          <input
            type="color"
            value={value ?? "#ffffff"}
            onChange={(event) => {
              setWrong(false)
              onChange(event.target.value)
            }}
            aria-label={words.pick(label)}
            className="absolute -inset-2 size-13 cursor-pointer"
          />
          {value === null && (
            <span aria-hidden="true" className="pointer-events-none absolute inset-0 bg-surface">
              <svg viewBox="0 0 36 36" aria-hidden="true" className="size-full text-edge">
                <path d="M36 0 0 36" stroke="currentColor" />
              </svg>
            </span>
          )}
        </span>
        <Input
          value={text}
          maxLength={7}
          placeholder={words.notChosen}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => setText(event.target.value)}
          onBlur={leave}
          className="num font-mono"
        />
        {value !== null && (
          <Button variant="quiet" size="icon" onClick={() => onChange(null)} aria-label={words.clear(label)}>
            <X className="size-4" strokeWidth={1.75} aria-hidden="true" />
          </Button>
        )}
      </span>
    </Field>
  )
}
