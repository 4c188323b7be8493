import { copy, formatReason } from "@atelier/domain/copy"
import { type ErrorCode, REASONS, type Reason, type ReasonData } from "@atelier/domain/errors"
import { isUnreachable } from "./database-watch.ts"

export type ErrorData = Record<string, unknown>

/** A refusal with a closed reason; its code comes from the domain's table, its sentence from the copy. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly reason: Reason
  readonly data: ErrorData
  /** Set when someone tried what is not theirs and the answer does not say so: told to the audit log only. */
  readonly denied: Record<string, string> | undefined
  constructor(reason: Reason, data: ErrorData = {}, denied?: Record<string, string>) {
    super(formatReason(copy, reason, data as ReasonData<Reason>))
    this.name = "DomainError"
    this.code = REASONS[reason]
    this.reason = reason
    this.data = data
    this.denied = denied
  }
}

/** Data is needed where the sentence of the reason is made of it. */
type Given<R extends Reason> =
  Record<string, never> extends ReasonData<R> ? [data?: ReasonData<R>] : [data: ReasonData<R>]

/** Throws the refusal named by reason. */
export function fail<R extends Reason>(reason: R, ...[data]: Given<R>): never {
  throw new DomainError(reason, data)
}

/** The value, or NOT_FOUND when there is none. */
export const orNotFound = <T>(value: T | null | undefined): T => value ?? fail("NOT_FOUND")

export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === "DomainError" && "reason" in error
}

/** Which refusal a violated PostgreSQL constraint stands for. Modules add theirs by name. */
const CONSTRAINTS: Record<string, Reason> = {
  users_credits_nonnegative: "INSUFFICIENT_CREDITS",
  users_credits_frozen: "CREDITS_FROZEN",
  users_email_unique: "DUPLICATE",
  users_role_open_work: "OPEN_WORK",
  users_company_has_owner: "OWNER_STAYS",
  users_company_owner_unique: "MEMBERSHIP_CHANGED",
  credit_transactions_member_named: "MEMBERSHIP_CHANGED",
  credit_transactions_member_of_payer: "MEMBERSHIP_CHANGED",
  credit_transactions_member_limit: "MEMBER_LIMIT",
  credit_transactions_member_budget: "MEMBER_BUDGET",
  tasks_freelancer: "NO_FREELANCER",
  task_offers_freelancer: "NO_FREELANCER",
  task_offers_one_exclusive: "ALREADY_TAKEN",
  payouts_one_open: "PAYOUT_OPEN",
  task_lifecycle: "INVALID_TRANSITION",
  payout_lifecycle: "INVALID_TRANSITION",
  earning_lifecycle: "INVALID_TRANSITION",
  offer_lifecycle: "OFFER_CLOSED",
  task_offers_own_limit: "AT_TASK_LIMIT",
}

/** Failures of outside services, as their ports name them. A storage also fails because of what it was given. */
const UNAVAILABLE = new Set(["StripeFailure", "MailFailure"])
function isUnavailable(error: Error) {
  return (
    UNAVAILABLE.has(error.name) || (error.name === "StorageFailure" && "kind" in error && error.kind === "unavailable")
  )
}

/** Stripe's plain no, or a key it does not take: it lasts until someone changes something. */
function isLasting(error: Error) {
  return (
    error.name === "StripeFailure" &&
    (("kind" in error && (error.kind === "invalid" || error.kind === "declined")) ||
      ("code" in error && error.code === "key_refused"))
  )
}

type PostgresError = { code: string; constraint_name?: string; message: string }
function isPostgresError(e: Error): e is Error & PostgresError {
  return "code" in e && typeof e.code === "string" && /^[0-9A-Z]{5}$/.test(e.code)
}
function postgresErrorOf(error: unknown): PostgresError | undefined {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    if (isPostgresError(e)) {
      return e
    }
  }
  return undefined
}

/** PostgreSQL's code of an error, or of what caused it. */
export const postgresCodeOf = (error: unknown): string | undefined => postgresErrorOf(error)?.code

/** Met others and lost, waited too long for a lock, took too long, or left a transaction open: nothing was changed. */
const BUSY = ["40001", "40P01", "55P03", "57014", "25P03"]

/** Turns constraint violations and unreachable services into refusals; leaves everything else as it is. */
export function toDomainError(error: unknown): DomainError | undefined {
  if (isDomainError(error)) {
    return error
  }
  if (error instanceof Error && isLasting(error)) {
    return new DomainError("STRIPE_REFUSED")
  }
  if (error instanceof Error && isUnavailable(error)) {
    return new DomainError("SERVICE_UNAVAILABLE")
  }
  if (isUnreachable(error)) {
    return new DomainError("DATABASE_UNREACHABLE")
  }
  const pg = postgresErrorOf(error)
  if (!pg) {
    return undefined
  }
  const known = pg.constraint_name ? CONSTRAINTS[pg.constraint_name] : undefined
  if (known) {
    return new DomainError(known)
  }
  if (BUSY.includes(pg.code)) {
    return new DomainError("BUSY")
  }
  if (pg.code === "23505") {
    return new DomainError("DUPLICATE", { constraint: pg.constraint_name })
  }
  if (["23514", "23502", "22001", "22003", "22P02", "22021", "22007", "22008", "23503"].includes(pg.code)) {
    return new DomainError("INVALID_INPUT", { constraint: pg.constraint_name ?? pg.code })
  }
  return undefined
}

/** Whether PostgreSQL refused because of the named constraint. */
export const violates = (error: unknown, constraint: string) => postgresErrorOf(error)?.constraint_name === constraint
