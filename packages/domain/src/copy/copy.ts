import type { Reason, ReasonData } from "../errors/index.ts"
import type { FactPayload, RecipientOf, ToldFact } from "../facts/index.ts"
import type { UserRole } from "../identity/enums.ts"
import type { PasswordProblem } from "../identity/password.ts"
import type { PayoutFailure } from "../payouts/enums.ts"
import type { answers } from "./en/answers.ts"
import type { assistant } from "./en/assistant.ts"
import type { audienceSuggestions } from "./en/audiences.ts"
import type { brief } from "./en/brief.ts"
import type { briefReplies, styleReasons } from "./en/brief-replies.ts"
import type { causes } from "./en/causes.ts"
import type { emailFrame } from "./en/email-frame.ts"
import type { instructions } from "./en/instructions.ts"
import type { invalid } from "./en/invalid.ts"
import type { industries, names } from "./en/names.ts"
import type { preflight } from "./en/preflight.ts"
import type { recap } from "./en/recap.ts"
import type { settings } from "./en/settings.ts"
import type { signInFailures } from "./en/sign-in-failures.ts"

/** How a reader has moments and amounts written. */
export type Say = { at: (moment: Date) => string; money: (cents: number, currency?: string) => string }

/** A notification in words: a title that says it all in one line, and what else there is to know; "" for nothing. */
type Words<P> = { title: (fact: P, say: Say) => string; body: (fact: P, say: Say) => string }

/** The words of every fact for each of its recipients. */
export type NoticeCopy = { [F in ToldFact]: { [R in RecipientOf<F>]: Words<FactPayload<F>> } }

/** What every refusal says: what happened, and what to do. */
export type ErrorCopy = { [R in Reason]: string | ((data: ReasonData<R>) => string) }

/** Why a payout failed, as its freelancer and as an admin reads it. */
export type PayoutFailureCopy = Record<PayoutFailure, { freelancer: string; admin: string }>

/** Why a new password is refused. */
export type PasswordCopy = Record<PasswordProblem, string>

export type AccountEmailWords = { subject: string; paragraphs: string[]; action?: string; footer?: string }

/** What an e-mail about an account is made of; the others need nothing. */
type AccountEmailData = {
  "two-factor-changed": { enabled: boolean }
  "application-rejected": { reason: string }
  suspended: { reason: string }
  "role-changed": { role: UserRole }
  "team-invitation": { company: string; inviter: string }
}

type AccountEmailKind =
  | keyof AccountEmailData
  | "verify-email"
  | "address-taken"
  | "reset-password"
  | "password-changed"
  | "application-approved"
  | "reinstated"
  | "invitation"

/** E-mails about an account; `action` is the label of their one link. */
export type AccountEmailCopy = {
  [K in AccountEmailKind]: (data: K extends keyof AccountEmailData ? AccountEmailData[K] : unknown) => AccountEmailWords
}

/** Everything that a translator writes. */
export type Copy = {
  notices: NoticeCopy
  errors: ErrorCopy
  /** What is wrong with a field. */
  invalid: typeof invalid
  accountEmails: AccountEmailCopy
  emailFrame: typeof emailFrame
  industries: typeof industries
  audienceSuggestions: typeof audienceSuggestions
  names: typeof names
  preflight: typeof preflight
  answers: typeof answers
  assistant: typeof assistant
  brief: typeof brief
  briefReplies: typeof briefReplies
  causes: typeof causes
  /** What a language model is told. */
  instructions: typeof instructions
  recap: typeof recap
  settings: typeof settings
  styleReasons: typeof styleReasons
  signInFailures: Record<keyof typeof signInFailures, string>
  payoutFailures: PayoutFailureCopy
  passwordProblems: PasswordCopy
}
