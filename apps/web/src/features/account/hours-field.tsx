"use client"

import { TimeField } from "@/components/ui/date-field.tsx"
import { Field } from "@/components/ui/field.tsx"
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
          <TimeField
            required
            value={workingHoursStart}
            onChange={(time) => onChange({ ...hours, workingHoursStart: time ?? "" })}
          />
        </Field>
        <Field id="workingHoursEnd" label={words.end} error={errors.workingHoursEnd}>
          <TimeField
            required
            value={workingHoursEnd}
            onChange={(time) => onChange({ ...hours, workingHoursEnd: time ?? "" })}
          />
        </Field>
      </div>
      <p className="text-ink-3 text-note">{meaning(hours)}</p>
    </div>
  )
}
