"use client"

import { useRef, useState } from "react"
import { flushSync } from "react-dom"
import { DateField } from "@/components/ui/date-field.tsx"

/** A day of a FilterBar; it takes effect when the field is left. */
export function FilterDate({ name, label, value }: { name: string; label: string; value: string | null }) {
  const [day, setDay] = useState({ written: value ?? "", of: value })
  const box = useRef<HTMLSpanElement>(null)
  return (
    <span ref={box} className="inline-flex items-center gap-2 text-ink-3 text-note">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <DateField
        id={`filter-${name}`}
        name={name}
        value={day.of === value ? day.written : (value ?? "")}
        onChange={(written) => {
          if (written !== null) {
            flushSync(() => setDay({ written, of: value }))
            box.current?.closest("form")?.requestSubmit()
          }
        }}
        className="w-43 text-ink max-sm:w-48"
      />
    </span>
  )
}
