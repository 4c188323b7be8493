import { describe, expect, test } from "vitest"
import { emptyBrief, extract } from "../index.ts"
import { read } from "./reading.ts"

const CONTEXT = { brief: emptyBrief(), now: new Date("2026-11-11T09:00:00Z"), timezone: "UTC", audiences: [] }

/** What tempts a pattern to look again and again: each repeated to a long message. */
const PIECES = [
  ...'a|a  |1.|1/2/|12 x 3,5:|50 x 70 |> a\n|[a |{{a |<b <i |<a hidden><|<script>|<a hidden></b>|<!-- |**a |says "a |a@b.cd |www.a |a@b.|a@|a, |a: |(a |- a\n|\n'.split(
    "|",
  ),
  ..."not no without |note to |ignore all |kind regards\n|on a |the other |our former |by the |and and |very very ".split(
    "|",
  ),
  ..."soft, dark and |for people who |so that they |1 May, |05/06 |in two |before the |Montag und |sin fotos de |uten |a week earlier |the day before |leave the |auf die |art is |rather not |for each of our two |one very each for ".split(
    "|",
  ),
  "for our new people who want a not very bold post about the first slides on 1 December, ",
]
/** What is blanked leaves spaces, and a pattern that begins with them runs to the words behind. */
const END = " and so on"

/** The processor's time for one run, in milliseconds: what else the machine does counts for little. */
function timeOf(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
const fastest = (run: () => unknown) => Math.min(...Array.from({ length: 5 }, () => timeOf(run)))

/** Whether one of many runs stays within the limit: what is slow by itself is slow in each of them. */
const staysWithin = (limit: number, run: () => unknown) => Array.from({ length: 40 }).some(() => timeOf(run) <= limit)

describe("no pattern grows faster than its text", () => {
  test.each(PIECES)("%j", (piece) => {
    const message = (size: number) =>
      `${piece.repeat(Math.ceil(size / piece.length)).slice(0, size - END.length)}${END}`
    for (const run of [read, (text: string) => extract(text, { ...CONTEXT, lastQuestion: null })]) {
      const short = fastest(() => run(message(2_000)))
      // Four times the text: a square would need sixteen times as long.
      expect(staysWithin(Math.max(8, short * 8), () => run(message(8_000)))).toBe(true)
    }
  })
})
