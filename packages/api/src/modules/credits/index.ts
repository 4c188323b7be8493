export { creditsDeadlines } from "./deadlines.ts"
export { postCredits, postingOf, postings } from "./post-credits.ts"
export { type EarningTotals, getEarningTotals } from "./queries.ts"
export { recordEarning } from "./record-earning.ts"
export {
  claimEarnings,
  lockAvailableEarnings,
  markEarningsPaid,
  returnEarnings,
  reversePaidEarnings,
} from "./transition-earning.ts"
