import * as m from "../messages/index.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "4 days", "1 hour 24 minutes", "30 seconds"; at most two units, never negative. Milliseconds in. */
export function formatDuration(milliseconds: number): string {
  const { days, hours, minutes, seconds, join } = m.common.time
  const rest = Math.max(0, milliseconds)
  if (rest < MINUTE) {
    return seconds(Math.floor(rest / 1000))
  }
  if (rest < HOUR) {
    return minutes(Math.floor(rest / MINUTE))
  }
  const [large, small] =
    rest < DAY
      ? [hours(Math.floor(rest / HOUR)), Math.floor((rest % HOUR) / MINUTE)]
      : [days(Math.floor(rest / DAY)), Math.floor((rest % DAY) / HOUR)]
  if (small === 0 || rest >= 3 * DAY) {
    return large
  }
  return join(large, rest < DAY ? minutes(small) : hours(small))
}

/** "1:24" hours and minutes, "9:05" minutes and seconds in the last hour, "2 d" beyond two days. Milliseconds in. */
export function formatClock(milliseconds: number): string {
  const rest = Math.max(0, milliseconds)
  const pair = (large: number, small: number) => `${large}:${String(small).padStart(2, "0")}`
  if (rest >= 2 * DAY) {
    return `${Math.floor(rest / DAY)} d`
  }
  return rest >= HOUR
    ? pair(Math.floor(rest / HOUR), Math.floor((rest % HOUR) / MINUTE))
    : pair(Math.floor(rest / MINUTE), Math.floor((rest % MINUTE) / 1000))
}
