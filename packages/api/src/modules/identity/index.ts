export {
  loadUserActor,
  resolveActor,
  type Standing,
  standingsOf,
} from "./actor.ts"
export { clientAddress, isTrustedProxy, networkOf, originOf } from "./client-address.ts"
export { createAdmin } from "./create-admin.ts"

export { enterCompany, lockCompanyOf } from "./enter-company.ts"
export { freezeCredits, thawCredits } from "./freeze-credits.ts"
export { handleAuth } from "./handle-auth.ts"
export { identityHandlers } from "./jobs.ts"
export { identityDeadlines } from "./leave.ts"
export { PERSON_LIMITS, type PersonLimit } from "./limits.ts"
export { assertOwnPages } from "./own-pages.ts"
export {
  getDaysOff,
  getFreelancerProfile,
  getUserNames,
  listAdminIds,
} from "./queries.ts"
export { assertTurn } from "./rate-limit.ts"
export { recordRefusal } from "./record-refusal.ts"
export { safePath } from "./safe-path.ts"
export { cookieName, readSessionToken, signCookie } from "./session-cookie.ts"
export { updateFreelancerMetrics } from "./update-freelancer-metrics.ts"
