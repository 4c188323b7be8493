"use client"

import { END_OF_WORKDAY_HOUR } from "@atelier/domain/catalog"
import { zonedToUtc } from "@atelier/domain/shared"
import { DateField } from "@/components/ui/date-field.tsx"
import { Field } from "@/components/ui/field.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { dayKey } from "@/lib/format.ts"
import { useKept } from "@/lib/kept.ts"
import * as m from "@/messages/index.ts"
import { EditorForm, type EditorProps } from "./editor-form.tsx"

const words = m.briefEditor

/** A day on the client's calendar; it means the end of the working day there. */
export function DateEditor({ brief, draft, ...rest }: EditorProps) {
  const timezone = useTimezone()
  const now = useNow()
  const [day, setDay] = useKept(draft, brief.deadline.value ? dayKey(new Date(brief.deadline.value), timezone) : "")
  function read() {
    const [year, month, date] = day.split("-").map(Number)
    if (!year || !month || !date) {
      return words.tooFew
    }
    const at = zonedToUtc({ year, month, day: date, hour: END_OF_WORKDAY_HOUR, minute: 0 }, timezone)
    return at > now ? ({ field: "deadline", value: at.toISOString() } as const) : words.dayPast
  }
  return (
    <EditorForm field="deadline" read={read} {...rest}>
      {(error) => (
        <Field label={m.newTask.field.deadline} hideLabel help={words.help.deadline} error={error}>
          <DateField autoFocus min={dayKey(now, timezone)} value={day} onChange={(next) => setDay(next ?? "")} />
        </Field>
      )}
    </EditorForm>
  )
}
