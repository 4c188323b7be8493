export type { Say } from "./copy.ts"
export { en } from "./en/index.ts"
export { payoutFailures } from "./en/payout-failures.ts"
export { formatReason } from "./format-reason.ts"
