export { ClockTime, Email, HexColor, HttpsUrl, Instant, Timezone } from "./fields.ts"
export { ById, ByTask, ByUser, Id, IdempotencyKey, SessionId, UserId } from "./ids.ts"
export { pageShape } from "./page.ts"
export { capital, cut, lengthOf, plainLine, plainText, uncapital } from "./plain.ts"
export { entriesOf, hasKey, keysOf, recordOf } from "./records.ts"
export { line, text } from "./text.ts"
export {
  addDays,
  type CalendarDay,
  DAY_MS,
  HOUR_MS,
  isTimezone,
  MINUTE_MS,
  startOfYear,
  weekdayOf,
  type ZonedParts,
  zonedParts,
  zonedToUtc,
} from "./time.ts"
