/** An event of Chromium's trace; times in µs, by the clock and as the thread used the processor. */
export type TraceEvent = { ph: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number }

const isWhole = ({ ph, dur = 0, tdur = 0 }: TraceEvent) => ph === "X" && dur > 0 && tdur > 0

/**
 * Gives every task of a trace the length for which it used the processor: what else a machine does at the time makes a task
 * longer by the clock, not by this. What happens inside a task moves with it; when tasks begin stays.
 */
export function byProcessorTime<T extends TraceEvent>(events: readonly T[]): T[] {
  const tasks = new Map<string, { from: number; to: number; part: number }>()
  const shortened = new Map<T, T>()
  // Of events that begin together the longest is around the others.
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const { pid, tid, ts, dur = 0, tdur = 0 } = event
    const thread = `${pid} ${tid}`
    let task = tasks.get(thread)
    if (!task || ts >= task.to) {
      task = isWhole(event) ? { from: ts, to: ts + dur, part: Math.min(1, tdur / dur) } : { from: ts, to: ts, part: 1 }
      tasks.set(thread, task)
    }
    const moved = task.from + (ts - task.from) * task.part
    shortened.set(event, { ...event, ts: moved, ...(event.dur === undefined ? {} : { dur: dur * task.part }) })
  }
  return events.map((event) => shortened.get(event) ?? event)
}
