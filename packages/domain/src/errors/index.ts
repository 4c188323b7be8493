export const ERROR_CODES = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
} as const
export type ErrorCode = keyof typeof ERROR_CODES

/** Every reason the server may give for a refusal, its code, and its sentence. */
export const REASONS = {
  SIGNED_OUT: ["UNAUTHORIZED", "Sign in to continue."],
  WRONG_ROLE: ["FORBIDDEN", "This is not open to your role."],
  SUSPENDED: ["FORBIDDEN", "Your account is suspended. You can read your history; nothing else is open."],
  NOT_APPROVED: ["FORBIDDEN", "Your application is not approved yet. Until then you can edit your profile."],
  EMAIL_NOT_VERIFIED: ["FORBIDDEN", "Confirm your e-mail address first; the link is in your mailbox."],
  FRESH_TWO_FACTOR_NEEDED: ["FORBIDDEN", "Confirm with your second factor to continue."],
  NOT_FOUND: ["NOT_FOUND", "There is nothing here, or it is not yours."],
  INVALID_INPUT: ["BAD_REQUEST", "Some of what was sent cannot be used. See the marked fields."],
  INVALID_TRANSITION: ["CONFLICT", "This has moved on meanwhile. Look at the new state and decide again."],
  ALREADY_TAKEN: ["CONFLICT", "Already taken: somebody else was faster."],
  OFFER_CLOSED: ["CONFLICT", "This offer is no longer open."],
  STALE_VERSION: ["CONFLICT", "This was changed somewhere else meanwhile. Here is the newest version."],
  IDEMPOTENCY_KEY_REUSED: ["CONFLICT", "This request was already used for something else."],
  DUPLICATE: ["CONFLICT", "This exists already."],
  QUOTE_CHANGED: ["CONFLICT", "The price changed since you saw it. Look at the new quote."],
  INSUFFICIENT_CREDITS: ["PRECONDITION_FAILED", "There are not enough credits for this."],
  CREDITS_FROZEN: [
    "PRECONDITION_FAILED",
    "Your credits are frozen because a payment was taken back. Write to us to settle it.",
  ],
  BRIEF_NOT_READY: ["PRECONDITION_FAILED", "The brief still misses something."],
  DEADLINE_PAST: ["UNPROCESSABLE_CONTENT", "The deadline is already over. Choose a later one."],
  NO_REVISIONS_LEFT: ["PRECONDITION_FAILED", "The included revision rounds are used up."],
  FILE_REQUIRED: ["UNPROCESSABLE_CONTENT", "Add at least one file."],
  FILE_EMPTY: ["UNPROCESSABLE_CONTENT", "The file is empty."],
  FILE_TYPE_REFUSED: ["UNPROCESSABLE_CONTENT", "Files of this type cannot be accepted."],
  FILE_TOO_LARGE: ["PAYLOAD_TOO_LARGE", "The file is too large."],
  BODY_TOO_LARGE: ["PAYLOAD_TOO_LARGE", "The request is too large."],
  PAYOUT_ACCOUNT_MISSING: ["PRECONDITION_FAILED", "Connect a payout account first."],
  PAYOUT_FROZEN: ["PRECONDITION_FAILED", "The payout account was changed recently; payouts are paused for a day."],
  PAYOUT_BELOW_MINIMUM: ["PRECONDITION_FAILED", "The amount is below the smallest payout."],
  PAYOUT_OPEN: ["CONFLICT", "One payout is already on its way."],
  SECOND_APPROVER_NEEDED: ["PRECONDITION_FAILED", "A second admin must approve this amount."],
  CONFIG_INVALID: ["UNPROCESSABLE_CONTENT", "The rules are not complete. See the marked fields."],
  RATE_LIMITED: ["TOO_MANY_REQUESTS", "Too many tries. Wait a little and try again."],
  SERVICE_UNAVAILABLE: [
    "SERVICE_UNAVAILABLE",
    "A service we depend on does not answer. Nothing was changed; try again.",
  ],
  CROSS_SITE: ["FORBIDDEN", "Requests from other sites are refused."],
} as const satisfies Record<string, readonly [ErrorCode, string]>

export type Reason = keyof typeof REASONS
