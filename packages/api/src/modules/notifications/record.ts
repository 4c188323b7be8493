// no audit: a transaction is opened by whoever records something
import {
  type AuditedFact,
  type FactName,
  type FactPayload,
  factOf,
  isAudited,
  type RecipientOf,
} from "@atelier/domain/facts"
import { append } from "#platform/append"
import { auditEntry, auditRow, audits, type Changes } from "#platform/audit"
import type { TxCtx } from "#platform/ctx"
import { type About, type Ids, type People, tell } from "./tell.ts"

type Told<F extends FactName> = { [R in Exclude<RecipientOf<F>, "admins">]: Ids }
/** What it happened to, and what that was before and is after. `metadata` is audited in place of the fact's own data. */
type Audited<F extends FactName> = F extends AuditedFact ? { id: string } & Changes : unknown
/** What a fact is about, and the people who are told by what they are to it; admins are found without being named. */
export type Subject<F extends FactName> = Audited<F> & Told<F> & About
type Data<F extends FactName> =
  Record<never, never> extends FactPayload<F> ? [data?: FactPayload<F>] : [data: FactPayload<F>]

/**
 * States what has happened, in the transaction of its cause: the audit row and what people are told follow from the fact as
 * it is declared, each reader in the words and with the link for what they are to it.
 */
export function record<F extends FactName>(ctx: TxCtx, name: F, subject: Subject<F>, ...[data]: Data<F>): void {
  recordOf(ctx, name, subject, data ?? {})
}

type Anything = { id?: string } & Changes & People & About

/** As `record`, where more may be known and more people named than the fact takes. */
export function recordOf(ctx: TxCtx, name: FactName, subject: Anything, given: object): void {
  const data = factOf(name).payload.parse(given)
  const { id, before, after, metadata, taskId, dedupeKey, ...people } = subject
  if (id !== undefined && isAudited(name)) {
    const known = metadata ?? (Object.keys(data).length > 0 ? data : undefined)
    append(ctx, audits, auditRow(ctx, auditEntry(name, id, { before, after, metadata: known })))
  }
  tell(ctx, name, people, data, { taskId, dedupeKey })
}
