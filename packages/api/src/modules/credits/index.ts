export { creditsDeadlines } from "./deadlines.ts"
export {
  type CreditEntry,
  type PostedCredits,
  postCredits,
  usageAudit,
  usageAuditSql,
  usageKey,
  usageSql,
} from "./post-credits.ts"
export { type EarningSummary, type EarningTotals, getBalance, getEarningTotals, listEarnings } from "./queries.ts"
export { type EarningEntry, recordEarning } from "./record-earning.ts"
export {
  type ClaimedEarnings,
  claimEarnings,
  lockAvailableEarnings,
  markEarningsPaid,
  returnEarnings,
  unpayEarnings,
} from "./transition-earning.ts"
