import { expect, test } from "vitest"
import { byProcessorTime } from "./processor-time.ts"

const thread = { pid: 1, tid: 1 }

test("a task is as long as it used the processor, and what is inside moves with it", () => {
  const task = { ...thread, ph: "X", ts: 1000, dur: 400, tdur: 100 }
  const script = { ...thread, ph: "X", ts: 1200, dur: 100, tdur: 50 }
  const mark = { ...thread, ph: "R", ts: 1400 - 4 }
  const later = { ...thread, ph: "X", ts: 2000, dur: 80, tdur: 80 }
  const elsewhere = { ...thread, tid: 2, ph: "X", ts: 1100, dur: 10 }
  expect(byProcessorTime([script, task, mark, later, elsewhere])).toEqual([
    { ...script, ts: 1050, dur: 25 },
    { ...task, dur: 100 },
    { ...mark, ts: 1099 },
    later,
    elsewhere,
  ])
})
