import type { Limit } from "./rate-limit.ts"

/** Evaluations of one account's password from all devices together that never signed in to it. */
export const PASSWORD_TRIES: Limit = { name: "password", max: 10, minutes: 15 }
/** The same from one device on which the account has signed in before: no stranger uses these up. */
export const DEVICE_TRIES: Limit = { name: "password-device", max: 10, minutes: 15 }
/** The same inside the account's own sessions, before something is changed. */
export const OWN_TRIES: Limit = { name: "password-own", max: 10, minutes: 15 }
/** Evaluations of one account's second factor inside a session. */
export const SECOND_FACTOR_TRIES: Limit = { name: "second-factor", max: 10, minutes: 15 }
/** A code of the authenticator app opens one door once. */
export const CODE_USES: Limit = { name: "code", max: 1, minutes: 5 }
/** Rows of the audit log about what one person was refused. */
export const DENIALS: Limit = { name: "denied", max: 1, minutes: 1 }
/** E-mails to one address that anyone may ask for. */
export const EMAILS: Limit = { name: "emails", max: 5, minutes: 15 }
/** Sign-in attempts from one network, against many accounts. */
export const SIGN_INS: Limit = { name: "sign-in", max: 100, minutes: 15 }
/** New accounts and requests for e-mails from one network. */
export const SIGN_UPS: Limit = { name: "sign-up", max: 40, minutes: 15 }
