export type { AccountEmailWords, Say } from "./copy.ts"
export {
  copy,
  FORMATS,
  invalid,
  LANGUAGE,
  limits,
  passwordProblems,
  payoutFailures,
  places,
  signInFailures,
  sizeNames,
} from "./current.ts"
export { formatIssue } from "./format-issue.ts"
export { formatReason } from "./format-reason.ts"
export { inLocale } from "./locale.ts"
