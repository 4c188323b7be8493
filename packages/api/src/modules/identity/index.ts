export {
  ACTIVE_ADMIN,
  findSessionActor,
  IS_SUSPENDED,
  loadUserActor,
  resolveActor,
  type Standing,
  standingOf,
  standingsOf,
} from "./actor.ts"
export { clientAddress, isTrustedProxy, networkOf, originOf } from "./client-address.ts"
export { type CreatedAdmin, createAdmin } from "./create-admin.ts"
export { endSessions } from "./end-sessions.ts"
export { enterCompany, lockCompanyOf } from "./enter-company.ts"
export { freezeCredits, thawCredits } from "./freeze-credits.ts"
export { handleAuth } from "./handle-auth.ts"
export { identityJobs, tidyJob as tidyIdentity } from "./jobs.ts"
export { identityDeadlines } from "./leave.ts"
export { PERSON_LIMITS, type PersonLimit } from "./limits.ts"
export { assertOwnPages } from "./own-pages.ts"
export {
  type FreelancerProfile,
  type FreelancerSkill,
  getDaysOff,
  getFreelancerProfile,
  getUserNames,
  listAdminIds,
  type Viewer,
} from "./queries.ts"
export { assertTurn, type Limit, returnTry, takeTry } from "./rate-limit.ts"
export { recordRefusal } from "./record-refusal.ts"
export { safePath } from "./safe-path.ts"
export { cookieName, readSessionToken, signCookie } from "./session-cookie.ts"
export { type FreelancerMetrics, updateFreelancerMetrics } from "./update-freelancer-metrics.ts"
