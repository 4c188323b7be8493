import type { ClockSpan, ClockWeek } from "@atelier/domain/hours"
import * as m from "../messages/index.ts"

const words = m.hours

const spanText = ([start, end]: ClockSpan): string => (start === end ? words.allDay : `${start}–${end}`)

/** "Mon–Fri 09:00–18:00; Sat 10:00–12:00, 14:00–16:00": days in a row with the same hours are said once. */
export function formatHours(week: ClockWeek): string {
  const runs: { first: number; last: number; text: string }[] = []
  for (const [at, spans] of week.entries()) {
    const text = spans.map(spanText).join(", ")
    const run = runs.at(-1)
    if (run && run.last === at - 1 && run.text === text) {
      run.last = at
    } else {
      runs.push({ first: at, last: at, text })
    }
  }
  const said = runs.filter(({ text }) => text !== "")
  if (said.length === 0) {
    return words.none
  }
  return said
    .map(({ first, last, text }) => {
      const from = words.short[first] ?? ""
      const to = words.short[last] ?? ""
      return `${first === last ? from : last === first + 1 ? `${from}, ${to}` : `${from}–${to}`} ${text}`
    })
    .join("; ")
}
