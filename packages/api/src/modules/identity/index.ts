export { enterCompany, lockCompanyOf } from "./account/enter-company.ts"
export { freezeCredits, thawCredits } from "./account/freeze-credits.ts"
export { identityDeadlines } from "./account/leave.ts"
export { assertTurn, PERSON_LIMITS, type PersonLimit } from "./account/person-limits.ts"
export {
  getDaysOff,
  getFreelancerProfile,
  getUserNames,
} from "./account/queries.ts"
export { updateFreelancerMetrics } from "./account/update-freelancer-metrics.ts"
export { identityHandlers } from "./jobs.ts"
export { createAdmin } from "./people/create-admin.ts"
export {
  loadUserActor,
  resolveActor,
  type Standing,
  standingsOf,
} from "./sign-in/actor.ts"
export { clientAddress, isTrustedProxy, networkOf, originOf } from "./sign-in/client-address.ts"
export { findOwner } from "./sign-in/company-owner.ts"
export { handleAuth } from "./sign-in/handle-auth.ts"
export { assertOwnPages } from "./sign-in/own-pages.ts"
export { recordRefusal } from "./sign-in/record-refusal.ts"
export { safePath } from "./sign-in/safe-path.ts"
export { cookieName, readSessionToken, signCookie } from "./sign-in/session-cookie.ts"
export { passOwnership } from "./team/offer-ownership.ts"
export { lockOwnCompany } from "./team/policy.ts"
export { getAllowance } from "./team/queries.ts"
