import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { MAX_DAYS_OFF } from "../hours/days-off.ts"
import { DEFAULT_HOURS, MAX_SPANS_A_DAY, overlaps } from "../hours/week.ts"
import { ClockTime } from "../shared/fields.ts"

const DaySpans = z.array(z.tuple([ClockTime, ClockTime])).max(MAX_SPANS_A_DAY, invalid.tooManySpans(MAX_SPANS_A_DAY))

/** Seven lists of spans, Monday first; an end at or before its start is on the next day. */
export const WorkingHoursInput = z
  .array(DaySpans)
  .length(7)
  .refine((week) => !overlaps(week), invalid.spansOverlap)
  .describe('A list of spans for each day, Monday first, such as [["09:00","17:00"]]')

export const DEFAULT_WORKING_HOURS: z.infer<typeof WorkingHoursInput> = DEFAULT_HOURS.map((spans) =>
  spans.map(([start, end]) => [start, end]),
)

const Day = z.iso.date(invalid.day).refine((day) => day >= "2000" && day < "2100", invalid.dayOfCentury)

/** Days off known in advance, first and last day included, in the person's own zone. */
export const DaysOffInput = z
  .array(
    z
      .object({ from: Day, to: Day })
      .refine(({ from, to }) => from <= to, { message: invalid.daysOffOrder, path: ["to"] }),
  )
  .max(MAX_DAYS_OFF, invalid.tooManyDaysOff(MAX_DAYS_OFF))
  .describe("Days off, each as {from, to}")
