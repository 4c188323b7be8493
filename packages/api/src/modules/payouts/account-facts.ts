import { type PayoutAccountFacts, type PayoutAccountState, payoutAccountState } from "@atelier/domain/payouts"
import { z } from "zod"
import type { ConnectAccount } from "#integrations/stripe"
import type { AccountRow } from "./policy.ts"

const Requirements = z.object({
  currentlyDue: z.array(z.string()).catch([]),
  disabledReason: z.string().nullable().catch(null),
  transfersActive: z.boolean().catch(false),
})

type StoredFacts = Pick<AccountRow, "detailsSubmitted" | "payoutsEnabled" | "requirements">

export const factsOf = (row: StoredFacts): PayoutAccountFacts => ({
  detailsSubmitted: row.detailsSubmitted,
  payoutsEnabled: row.payoutsEnabled,
  ...Requirements.parse(row.requirements ?? {}),
})

export const stateOf = (row: StoredFacts | null | undefined): PayoutAccountState =>
  payoutAccountState(row ? factsOf(row) : null)

/** What is stored of an account as Stripe tells it. */
export const columnsOf = (account: ConnectAccount) => ({
  country: account.country,
  detailsSubmitted: account.detailsSubmitted,
  payoutsEnabled: account.payoutsEnabled,
  externalAccount: account.bankLast4,
  requirements: {
    currentlyDue: account.currentlyDue.slice(0, 100),
    disabledReason: account.disabledReason,
    transfersActive: account.transfersActive,
  } satisfies z.infer<typeof Requirements>,
})
