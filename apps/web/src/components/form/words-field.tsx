"use client"

import { lengthOf } from "@atelier/domain/shared"
import { X } from "lucide-react"
import { type KeyboardEvent, type ReactNode, useState } from "react"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import * as m from "@/messages/index.ts"

type WordsFieldProps = {
  id: string
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  value: readonly string[]
  onChange: (value: string[]) => void
  most: number
  maxLength: number
  optional?: boolean
  placeholder?: string
}

function wordsIn(draft: string) {
  return draft
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean)
}

/** Several short entries; Enter or a comma adds one, leaving the field adds what is still in it. */
export function WordsField({
  id,
  label,
  help,
  error,
  value,
  onChange,
  most,
  maxLength,
  optional,
  placeholder,
}: WordsFieldProps) {
  const [draft, setDraft] = useState("")
  const full = value.length >= most
  const tooLong = wordsIn(draft).find((word) => lengthOf(word) > maxLength)

  // What does not fit stays in the field.
  function add() {
    const all = new Set(value)
    const left: string[] = []
    for (const word of wordsIn(draft)) {
      const fits = lengthOf(word) <= maxLength && (all.has(word) || all.size < most)
      fits ? all.add(word) : left.push(word)
    }
    setDraft(left.join(", "))
    if (all.size > value.length) {
      onChange([...all])
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" || event.key === ",") {
      if (draft.trim() !== "" || event.key === ",") {
        event.preventDefault()
        add()
      }
    } else if (event.key === "Backspace" && draft === "" && value.length > 0) {
      onChange(value.slice(0, -1))
    }
  }

  return (
    <Field
      id={id}
      label={label}
      help={full ? m.wordsField.full(most) : (help ?? m.wordsField.help)}
      error={tooLong ? m.wordsField.tooLong(maxLength) : error}
      {...(optional ? { optional } : {})}
    >
      <span className="grid gap-2">
        {value.length > 0 && (
          <ul className="flex flex-wrap gap-1.5">
            {value.map((word) => (
              <li key={word} className="inline-flex max-w-full items-center rounded-full bg-sunk pl-3 text-sm">
                <span className="truncate">{word}</span>
                <button
                  type="button"
                  onClick={() => onChange(value.filter((other) => other !== word))}
                  className="grid size-8 shrink-0 place-items-center rounded-full text-ink-3 hover:text-ink"
                >
                  <X className="size-3.5" aria-hidden="true" />
                  <span className="sr-only">{m.wordsField.remove(word)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Input
          value={draft}
          disabled={full && draft === ""}
          {...(placeholder ? { placeholder } : {})}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      </span>
    </Field>
  )
}
