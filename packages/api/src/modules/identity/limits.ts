import type { Limit } from "./rate-limit.ts"

/** Evaluations of one account's password, wherever they come from and whichever form they use. */
export const PASSWORD_TRIES: Limit = { name: "password", max: 10, minutes: 15 }
/** Evaluations of one account's second factor inside a session. */
export const SECOND_FACTOR_TRIES: Limit = { name: "second-factor", max: 10, minutes: 15 }
/** A code of the authenticator app opens one door once. */
export const CODE_USES: Limit = { name: "code", max: 1, minutes: 5 }
/** Letters to one address that anybody may ask for. */
export const LETTERS: Limit = { name: "letters", max: 5, minutes: 15 }
/** Sign-in attempts from one network, against many accounts. */
export const SIGN_INS: Limit = { name: "sign-in", max: 100, minutes: 15 }
/** New accounts and requests for letters from one network. */
export const SIGN_UPS: Limit = { name: "sign-up", max: 40, minutes: 15 }
