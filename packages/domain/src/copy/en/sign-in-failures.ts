import { inLocale } from "../locale.ts"

/** What a refusal of the sign-in library means, by its code. */
export const signInFailures = inLocale({
  INVALID_EMAIL_OR_PASSWORD: "Wrong e-mail or password.",
  INVALID_PASSWORD: "This is not your current password.",
  INVALID_CODE: "Wrong code. Wait for the next one and try again.",
  CODE_USED: "This code has already been used. Wait for the next one.",
  INVALID_BACKUP_CODE: "This backup code is wrong or has already been used.",
  INVALID_TWO_FACTOR_COOKIE: "This took too long. Sign in again.",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "Too many wrong codes. Sign in again.",
  ACCOUNT_TEMPORARILY_LOCKED: "Too many wrong codes. Wait 15 minutes and try again.",
  INVALID_TOKEN: "This link no longer works.",
  TOKEN_EXPIRED: "This link has expired.",
  TOTP_ALREADY_ENABLED: "Two-factor sign-in is already on.",
})
