export const AUDIT_ACTION_TYPES = [
  "AUTH_LOGIN",
  "AUTH_LOGOUT",
  "AUTH_LOGIN_FAILED",
  "AUTH_PASSWORD_CHANGE",
  "AUTH_PASSWORD_RESET",
  "AUTH_TWO_FACTOR_ENABLE",
  "AUTH_TWO_FACTOR_DISABLE",
  "AUTH_SESSION_REVOKE",
  "ACCESS_DENIED",
  "USER_CREATE",
  "USER_UPDATE",
  "USER_ERASE",
  "USER_ROLE_CHANGE",
  "USER_SUSPEND",
  "USER_REINSTATE",
  "FREELANCER_APPROVE",
  "FREELANCER_REJECT",
  "FREELANCER_SUSPEND",
  "FREELANCER_UPDATE",
  "SKILL_VERIFY",
  "SKILL_CHANGE",
  "INVITATION_CREATE",
  "INVITATION_REVOKE",
  "AFFINITY_CHANGE",
  "API_KEY_CREATE",
  "API_KEY_REVOKE",
  "COMPANY_CREATE",
  "COMPANY_UPDATE",
  "AUDIENCE_SAVE",
  "AUDIENCE_DELETE",
  "CATALOG_UPDATE",
  "PRICING_PUBLISH",
  "BRIEF_SUBMIT",
  "ORDER_REQUEST",
  "ORDER_APPROVE",
  "ORDER_DECLINE",
  "ORDER_WITHDRAW",
  "ORDER_EXPIRE",
  "TASK_CREATE",
  "TASK_ASSIGN",
  "TASK_STATUS_CHANGE",
  "TASK_UPDATE",
  "TASK_CANCEL",
  "TASK_DISPUTE_OPEN",
  "TASK_DISPUTE_ANSWER",
  "TASK_DISPUTE_WITHDRAW",
  "TASK_DISPUTE_PROPOSE",
  "TASK_DISPUTE_ACCEPT",
  "TASK_DISPUTE_RESOLVE",
  "FILE_DOWNLOAD",
  "CREDIT_PURCHASE",
  "CREDIT_USAGE",
  "CREDIT_REFUND",
  "CREDIT_ADJUST",
  "CREDIT_CLAWBACK",
  "CREDIT_FREEZE",
  "CREDIT_UNFREEZE",
  "EARNING_CREATE",
  "PAYOUT_REQUEST",
  "PAYOUT_APPROVE",
  "PAYOUT_REJECT",
  "PAYOUT_HOLD",
  "PAYOUT_RESUME",
  "PAYOUT_PAY",
  "PAYOUT_FAIL",
  "PAYOUT_CANCEL",
  "PAYOUT_ACCOUNT_CHANGE",
  "PAYOUT_DESTINATION_REVEAL",
  "SETTINGS_UPDATE",
  "NOTIFICATION_TEMPLATE_UPDATE",
  "ALGORITHM_CREATE",
  "ALGORITHM_UPDATE",
  "ALGORITHM_DELETE",
  "ALGORITHM_PUBLISH",
  "WEBHOOK_REPLAY",
  "JOB_RETRY",
  "JOB_DISCARD",
  "DATA_IMPORT",
  "DATA_IMPORT_CANCEL",
  "DATA_IMPORT_RESUME",
  "DATA_IMPORT_KEEP",
  "DATA_EXPORT",
  "PROOF_RUN",
  "PROOF_FAIL",
  "SECURITY_RUN",
  "SECURITY_ALERT",
] as const
export type AuditActionType = (typeof AUDIT_ACTION_TYPES)[number]

/** What kinds of things entries are about. */
export type AuditResource =
  | "user"
  | "session"
  | "invitation"
  | "company"
  | "audience"
  | "skill"
  | "task_category"
  | "style"
  | "brand_reference"
  | "import"
  | "brief_template"
  | "task"
  | "order"
  | "affinity"
  | "algorithm"
  | "earning"
  | "payout"
  | "payout_account"
  | "webhook_event"
  | "job"
  | "setting"
  | "list"
  | "proof"
  | "procedure"

export const AUDIT_OUTCOMES = ["SUCCESS", "DENIED", "FAILURE"] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]

export const AUDIT_ACTOR_TYPES = ["user", "system", "script", "webhook", "apiKey", "anonymous"] as const
export type AuditActorType = (typeof AUDIT_ACTOR_TYPES)[number]

/** Which way someone or something came in. */
export const AUDIT_VIAS = ["web", "cli", "script", "job", "webhook"] as const
export type AuditVia = (typeof AUDIT_VIAS)[number]
