import type { z } from "zod"
import { ADMIN_FACTS } from "../admin/facts.ts"
import { CREDIT_FACTS } from "../credits/facts.ts"
import { DELIVERY_FACTS } from "../delivery/facts.ts"
import { IDENTITY_FACTS } from "../identity/facts.ts"
import { OFFER_FACTS } from "../matching/facts.ts"
import { PAYOUT_FACTS } from "../payouts/facts.ts"
import { TASK_FACTS } from "../tasks/facts.ts"
import type { Recipient } from "./recipients.ts"

export { emailEventsOf } from "./email-events.ts"
export { pathOf, type Recipient } from "./recipients.ts"

/** Everything that people are told of. */
export const FACTS = {
  ...IDENTITY_FACTS,
  ...CREDIT_FACTS,
  ...TASK_FACTS,
  ...OFFER_FACTS,
  ...DELIVERY_FACTS,
  ...PAYOUT_FACTS,
  ...ADMIN_FACTS,
}

type Facts = typeof FACTS
export type FactName = keyof Facts
export type FactPayload<F extends FactName> = z.output<Facts[F]["payload"]>
/** Those who are told of a fact. */
export type RecipientOf<F extends FactName> = keyof Facts[F]["tells"] & Recipient
