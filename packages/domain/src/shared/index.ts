export { ClockTime, Email, HexColor, HttpsUrl, Instant, Timezone } from "./fields.ts"
export { hash32 } from "./hash.ts"
export { ById, ByTask, ByUser, Id, IdempotencyKey, SessionId, UserId } from "./ids.ts"
export { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, PageInput, pageShape } from "./page.ts"
export { capital, cut, lengthOf, plainLine, plainText, uncapital } from "./plain.ts"
export { line, text } from "./text.ts"
export {
  addBusinessDays,
  addDays,
  type CalendarDay,
  DAY_MS,
  HOUR_MS,
  isTimezone,
  MINUTE_MS,
  minutesOfDay,
  startOfYear,
  type WallTime,
  weekdayOf,
  type ZonedParts,
  zonedParts,
  zonedToUtc,
} from "./time.ts"
