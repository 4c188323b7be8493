"use client"

import type { DaysOff } from "@atelier/domain/hours"
import { X } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { DateField } from "@/components/ui/date-field.tsx"
import { ToneMark } from "@/components/ui/tone.tsx"
import * as m from "@/messages/index.ts"

const words = m.hours.daysOff
const MAX_PERIODS = 50

type DaysOffFieldProps = {
  value: readonly DaysOff[]
  onChange: (daysOff: DaysOff[]) => void
  /** The first day that can be chosen. */
  today: string
  errors: Record<string, string>
}

const isWhole = ({ from, to }: DaysOff) => from !== "" && to !== ""

/** Days off in advance, as ranges; one that is only half written is kept here until it is whole. */
export function DaysOffField({ value, onChange, today, errors }: DaysOffFieldProps) {
  const [rows, setRows] = useState<DaysOff[]>([...value])
  const refused = Object.entries(errors).find(([field]) => field.split(".")[0] === "daysOff")?.[1]
  const change = (next: DaysOff[]) => {
    setRows(next)
    const whole = next.filter((row) => isWhole(row) && row.from <= row.to)
    if (JSON.stringify(whole) !== JSON.stringify(value)) {
      onChange(whole)
    }
  }
  const put = (at: number, part: Partial<DaysOff>) =>
    change(
      rows.map((row, index) => {
        if (index !== at) {
          return row
        }
        const next = { ...row, ...part }
        return part.from && next.to === "" ? { ...next, to: part.from } : next
      }),
    )
  return (
    <div id="daysOff" tabIndex={-1} className="grid gap-2 py-3">
      <p className="font-[550] text-sm">{words.title}</p>
      {rows.map((row, at) => (
        <div key={at} className="flex flex-wrap items-start gap-2">
          <DateField
            aria-label={words.from(at + 1)}
            min={today}
            value={row.from}
            onChange={(from) => from !== null && put(at, { from })}
            className="w-40"
          />
          <span className="py-1.5 text-ink-3 text-sm">{words.until}</span>
          <DateField
            aria-label={words.to(at + 1)}
            min={row.from || today}
            value={row.to}
            onChange={(to) => to !== null && put(at, { to })}
            className="w-40"
          />
          <button
            type="button"
            aria-label={words.remove(at + 1)}
            className="grid size-9 place-items-center rounded-md text-ink-3 hover:bg-sunk hover:text-ink"
            onClick={() => change(rows.filter((_, index) => index !== at))}
          >
            <X aria-hidden="true" strokeWidth={1.75} className="size-4" />
          </button>
          {isWhole(row) && row.from > row.to && (
            <p role="alert" className="basis-full text-note text-red">
              {words.order}
            </p>
          )}
        </div>
      ))}
      <div>
        <Button
          size="sm"
          disabled={rows.length >= MAX_PERIODS}
          onClick={() => setRows([...rows, { from: "", to: "" }])}
        >
          {words.add}
        </Button>
      </div>
      {refused && (
        <p role="alert" className="flex items-baseline gap-1.5 text-note text-red">
          <ToneMark tone="failed" size={9} />
          {refused}
        </p>
      )}
      <p className="text-ink-3 text-note">{words.help}</p>
    </div>
  )
}
