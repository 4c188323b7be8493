import { type Finding, isTest, lineAt, type Source } from "./sources.ts"

const CUTTER = "packages/domain/src/shared/plain.ts"
const BANNED = [
  {
    rule: "text-cut",
    pattern: /\.(?:substring|substr)\(|\.slice\(0, max\w*\)/g,
    message: "text is cut with cut() of @atelier/domain/shared, which never leaves half a character",
  },
  {
    rule: "native-date",
    pattern: /<Input\b[^>]*\btype="(?:date|time|datetime-local|month|week)"/g,
    message: "days and times are written in a DateField or TimeField, day first and in 24 hours",
  },
  {
    rule: "silent-limit",
    pattern: /<[Tt]extarea\b[^>]*\bmaxLength=/g,
    message: "maxLength drops what is pasted beyond it; `limit` keeps it, counts it and refuses to send it",
  },
]

/** What people write is never cut, turned round or lost on the way. Where a limit is a literal the type checker refuses `slice` too. */
export function checkWords({ path, text }: Source): Finding[] {
  if (!/^(packages\/(domain|api)|apps)\//.test(path) || path === CUTTER || isTest(path)) {
    return []
  }
  return BANNED.flatMap(({ rule, pattern, message }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ path, line: lineAt(text, index), rule, message })),
  )
}
