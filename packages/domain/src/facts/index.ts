import type { z } from "zod"
import { ADMIN_FACTS } from "../admin/facts.ts"
import { BILLING_FACTS } from "../billing/facts.ts"
import { BRIEF_FACTS } from "../briefs/facts.ts"
import { CATALOG_FACTS } from "../catalog/facts.ts"
import { COMPANY_FACTS } from "../companies/facts.ts"
import { CREDIT_FACTS } from "../credits/facts.ts"
import { DELIVERY_FACTS } from "../delivery/facts.ts"
import { IDENTITY_FACTS } from "../identity/facts.ts"
import { IMPORT_FACTS } from "../imports/facts.ts"
import { MATCHING_FACTS } from "../matching/facts.ts"
import { PAYOUT_FACTS } from "../payouts/facts.ts"
import { TASK_FACTS } from "../tasks/facts.ts"
import type { Fact } from "./fact.ts"
import type { Recipient } from "./recipients.ts"

export { emailEventsOf } from "./email-events.ts"
export type { Fact, Trace } from "./fact.ts"
export { pathOf, type Recipient } from "./recipients.ts"

/** Everything that is written down or that people are told of. */
export const FACTS = {
  ...IDENTITY_FACTS,
  ...COMPANY_FACTS,
  ...CATALOG_FACTS,
  ...BRIEF_FACTS,
  ...CREDIT_FACTS,
  ...TASK_FACTS,
  ...MATCHING_FACTS,
  ...DELIVERY_FACTS,
  ...BILLING_FACTS,
  ...PAYOUT_FACTS,
  ...IMPORT_FACTS,
  ...ADMIN_FACTS,
}

type Facts = typeof FACTS
export type FactName = keyof Facts
export type FactPayload<F extends FactName> = z.output<Facts[F]["payload"]>
/** Those who are told of a fact. */
export type RecipientOf<F extends FactName> = Facts[F] extends { tells: infer N } ? keyof N & Recipient : never
/** Facts that stand in the audit log, and facts that someone is told of. */
export type AuditedFact = { [F in FactName]: Facts[F] extends { audit: unknown } ? F : never }[FactName]
export type ToldFact = { [F in FactName]: Facts[F] extends { tells: unknown } ? F : never }[FactName]

/** A fact as it is declared, for those who know its name only when it happens. */
export const factOf = (name: FactName): Fact => FACTS[name]
export const isAudited = (name: FactName): name is AuditedFact => factOf(name).audit !== undefined
