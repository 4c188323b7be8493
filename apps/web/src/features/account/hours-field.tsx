"use client"

import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import * as m from "@/messages/index.ts"

const words = m.profile.hours

export type Hours = { workingHoursStart: string; workingHoursEnd: string }

const meaning = ({ workingHoursStart: start, workingHoursEnd: end }: Hours): string => {
  if (start === end) {
    return words.roundTheClock
  }
  return start > end ? words.overnight : words.day
}

type HoursFieldProps = Hours & { onChange: (hours: Hours) => void; errors: Record<string, string> }

/** From when to when; an end before the start is a night shift. */
export function HoursField({ workingHoursStart, workingHoursEnd, onChange, errors }: HoursFieldProps) {
  const hours = { workingHoursStart, workingHoursEnd }
  return (
    <div className="grid gap-1.5">
      <div className="grid grid-cols-2 gap-3">
        <Field id="workingHoursStart" label={words.start} error={errors.workingHoursStart}>
          <Input
            type="time"
            required
            value={workingHoursStart}
            onChange={(event) => onChange({ ...hours, workingHoursStart: event.target.value })}
          />
        </Field>
        <Field id="workingHoursEnd" label={words.end} error={errors.workingHoursEnd}>
          <Input
            type="time"
            required
            value={workingHoursEnd}
            onChange={(event) => onChange({ ...hours, workingHoursEnd: event.target.value })}
          />
        </Field>
      </div>
      <p className="text-ink-3 text-note">{meaning(hours)}</p>
    </div>
  )
}
