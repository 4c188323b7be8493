"use client"

import { zonedParts, zonedToUtc } from "@atelier/domain/shared"
import { Button } from "@/components/ui/button.tsx"
import { DateField } from "@/components/ui/date-field.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Switch } from "@/components/ui/switch.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { useNow } from "@/lib/clock.tsx"
import * as m from "@/messages/index.ts"
import { DaysOffField } from "./days-off-field.tsx"
import type { PartProps } from "./types.ts"

const words = m.profile.availability
const pad = (value: number) => String(value).padStart(2, "0")

/** "2026-11-30", as people in the time zone write the day. */
function dayOf(date: Date, timezone: string) {
  const { year, month, day } = zonedParts(date, timezone)
  return `${year}-${pad(month)}-${pad(day)}`
}

function midnightOf(day: string, timezone: string): Date | null {
  const [year, month, date] = day.split("-").map(Number)
  return year && month && date ? zonedToUtc({ year, month, day: date, hour: 0, minute: 0 }, timezone) : null
}

/** Whether offers come at all, and until when they do not. */
export function Availability({ form, set, errors, disabled, offUntil }: PartProps & { offUntil: Date | null }) {
  const now = useNow()
  const until = form.vacationUntil instanceof Date ? form.vacationUntil : null
  const off = offUntil !== null && offUntil > now
  const onVacation = form.vacationMode || (until !== null && until > now)
  const away = onVacation || off
  const ends = [until, offUntil].filter((at) => at !== null && at > now)
  const end = ends.sort((a, b) => Number(b) - Number(a))[0]
  return (
    <Section title={words.title}>
      <div className="grid border-line border-y">
        <Switch
          label={words.available}
          help={words.availableHelp}
          checked={form.availability}
          disabled={disabled}
          onChange={(event) => set({ availability: event.target.checked })}
          className="border-line border-b py-3"
        />
        <Switch
          label={words.urgent}
          help={words.urgentHelp}
          checked={form.acceptsUrgentTasks}
          disabled={disabled}
          onChange={(event) => set({ acceptsUrgentTasks: event.target.checked })}
          className="border-line border-b py-3"
        />
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 py-3">
          <Field
            id="vacationUntil"
            label={words.backOn}
            error={errors.vacationUntil}
            help={
              away && end && !form.vacationMode ? (
                <>
                  {words.awayUntil} <ExactTime date={end} show="datetime" />
                </>
              ) : away ? (
                words.awayOpen
              ) : (
                words.backOnHelp
              )
            }
          >
            <DateField
              min={dayOf(now, form.timezone)}
              value={onVacation && until ? dayOf(until, form.timezone) : ""}
              onChange={(day) =>
                day !== null && set({ vacationUntil: midnightOf(day, form.timezone), vacationMode: false })
              }
              className="w-48"
            />
          </Field>
          {away && !disabled && (
            <Button onClick={() => set({ vacationMode: false, vacationUntil: null })}>{words.iAmBack}</Button>
          )}
        </div>
        <div className="border-line border-t">
          <DaysOffField
            key={off ? "off" : "here"}
            value={form.daysOff}
            onChange={(daysOff) => set({ daysOff })}
            today={dayOf(now, form.timezone)}
            errors={errors}
          />
        </div>
      </div>
    </Section>
  )
}
