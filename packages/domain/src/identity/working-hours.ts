import { z } from "zod"
import { MAX_DAYS_OFF } from "../hours/days-off.ts"
import { DEFAULT_HOURS, MAX_SPANS_A_DAY, overlaps } from "../hours/week.ts"
import { ClockTime } from "../shared/fields.ts"

const DaySpans = z
  .array(z.tuple([ClockTime, ClockTime]))
  .max(MAX_SPANS_A_DAY, `At most ${MAX_SPANS_A_DAY} spans a day.`)

/** Seven lists of spans, Monday first; an end at or before its start is on the next day. */
export const WorkingHoursInput = z
  .array(DaySpans)
  .length(7)
  .refine((week) => !overlaps(week), "Two spans of your working hours overlap.")
  .describe('A list of spans for each day, Monday first, such as [["09:00","17:00"]]')

export const DEFAULT_WORKING_HOURS: z.infer<typeof WorkingHoursInput> = DEFAULT_HOURS.map((spans) =>
  spans.map(([start, end]) => [start, end]),
)

const Day = z.iso
  .date("Write the day as YYYY-MM-DD.")
  .refine((day) => day >= "2000" && day < "2100", "Choose a day of this century.")

/** Days off known in advance, first and last day included, in the person's own zone. */
export const DaysOffInput = z
  .array(
    z
      .object({ from: Day, to: Day })
      .refine(({ from, to }) => from <= to, { message: "The last day off is before the first.", path: ["to"] }),
  )
  .max(MAX_DAYS_OFF, `At most ${MAX_DAYS_OFF} entries.`)
  .describe("Days off, each as {from, to}")
