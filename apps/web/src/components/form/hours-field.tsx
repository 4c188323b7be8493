"use client"

import type { RouterInputs } from "@atelier/api"
import { Plus, X } from "lucide-react"
import { Button } from "@/components/ui/button.tsx"
import { TimeField } from "@/components/ui/date-field.tsx"
import { ToneMark } from "@/components/ui/tone.tsx"
import * as m from "@/messages/index.ts"

const words = m.hours
const MAX_SPANS = 4
const WEEKDAYS = 5

type Week = NonNullable<RouterInputs["identity"]["join"]["workingHours"]>
type Spans = Week[number]

/** What someone who adds hours most likely means: the afternoon after a morning, else a usual day. */
function nextSpan(spans: Spans): Spans[number] {
  const last = spans.at(-1)
  return last && last[1] > last[0] && last[1] < "18:00"
    ? [last[1], "18:00"]
    : last
      ? ["19:00", "21:00"]
      : ["09:00", "18:00"]
}

const iconClass = "grid size-9 shrink-0 place-items-center rounded-md text-ink-3 hover:bg-sunk hover:text-ink"

type DayProps = { day: string; spans: Spans; onChange: (spans: Spans) => void }

function DaySpans({ day, spans, onChange }: DayProps) {
  const put = (at: number, side: 0 | 1, time: string | null) => {
    if (time) {
      onChange(spans.map((span, index) => (index === at ? (side === 0 ? [time, span[1]] : [span[0], time]) : span)))
    }
  }
  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-3 border-line border-b py-2 sm:grid-cols-[7.5rem_1fr_auto]">
      <span className="py-1.5 text-sm">{day}</span>
      <span className="order-last col-span-2 grid gap-2 sm:order-none sm:col-span-1">
        {spans.length === 0 && <span className="py-1.5 text-ink-3 text-sm max-sm:hidden">{words.off}</span>}
        {spans.map(([start, end], at) => (
          <span key={at} className="flex items-start gap-2">
            <TimeField
              aria-label={words.from(day, at)}
              value={start}
              onChange={(time) => put(at, 0, time)}
              className="w-24"
            />
            <span aria-hidden="true" className="py-1.5 text-ink-3">
              –
            </span>
            <TimeField
              aria-label={words.to(day, at)}
              value={end}
              onChange={(time) => put(at, 1, time)}
              className="w-24"
            />
            <button
              type="button"
              className={iconClass}
              aria-label={words.remove(day)}
              onClick={() => onChange(spans.filter((_, index) => index !== at))}
            >
              <X aria-hidden="true" strokeWidth={1.75} className="size-4" />
            </button>
          </span>
        ))}
      </span>
      <span className="flex items-center gap-2">
        {spans.length === 0 && <span className="text-ink-3 text-sm sm:hidden">{words.off}</span>}
        <button
          type="button"
          className={iconClass}
          aria-label={words.add(day)}
          title={words.add(day)}
          disabled={spans.length >= MAX_SPANS}
          onClick={() => onChange([...spans, nextSpan(spans)])}
        >
          <Plus aria-hidden="true" strokeWidth={1.75} className="size-4" />
        </button>
      </span>
    </li>
  )
}

type HoursFieldProps = { value: Week; onChange: (week: Week) => void; errors: Record<string, string> }

/** When someone works on each weekday; Monday can be copied to the others. */
export function HoursField({ value, onChange, errors }: HoursFieldProps) {
  const refused = Object.entries(errors).find(([field]) => field.split(".")[0] === "workingHours")?.[1]
  const monday = value[0] ?? []
  const empty = value.every((spans) => spans.length === 0)
  return (
    <div id="workingHours" tabIndex={-1} className="grid gap-2">
      <ul className="border-line border-t">
        {words.days.map((day, at) => (
          <DaySpans
            key={day}
            day={day}
            spans={value[at] ?? []}
            onChange={(spans) => onChange(value.map((before, index) => (index === at ? spans : before)))}
          />
        ))}
      </ul>
      <div>
        <Button
          size="sm"
          disabled={monday.length === 0}
          onClick={() => onChange(value.map((before, at) => (at < WEEKDAYS ? monday.map(([a, b]) => [a, b]) : before)))}
        >
          {words.copy}
        </Button>
      </div>
      {refused && (
        <p role="alert" className="flex items-baseline gap-1.5 text-note text-red">
          <ToneMark tone="failed" size={9} />
          {refused}
        </p>
      )}
      <p className="text-ink-3 text-note">{empty ? words.empty : `${words.note} ${words.overnight}`}</p>
    </div>
  )
}
