// Apart from the rules, so that a page with only rules loads no zod.
import { z } from "zod"

/** HH:MM to HH:MM on the local clock; an end at or before the start is on the next day, so 00:00 to 00:00 is a whole day. */
export type ClockSpan = readonly [start: string, end: string]
/** The spans of each weekday, Monday first; a day without any is a day off. */
export type ClockWeek = readonly (readonly ClockSpan[])[]
export const ClockWeek: z.ZodType<ClockWeek> = z.array(z.array(z.tuple([z.string(), z.string()])))

/** Calendar days (YYYY-MM-DD) on which nothing is done, both included; the days of the person's own zone. */
export const DaysOff = z.object({ from: z.string(), to: z.string() })
export type DaysOff = z.infer<typeof DaysOff>
