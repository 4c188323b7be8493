export type { AccountEmailWords, Say } from "./copy.ts"
// The one line that says which locale the server speaks.
export {
  copy,
  FORMATS,
  invalid,
  LANGUAGE,
  limits,
  passwordProblems,
  payoutFailures,
  signInFailures,
} from "./en/index.ts"
export { formatIssue } from "./format-issue.ts"
export { formatReason } from "./format-reason.ts"
export { inLocale } from "./locale.ts"
