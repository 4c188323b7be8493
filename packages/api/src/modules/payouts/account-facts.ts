import { stripeConnectAccounts } from "@atelier/db/schema"
import { type PayoutAccountFacts, type PayoutAccountState, payoutAccountState } from "@atelier/domain/payouts"
import { type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { ConnectAccount } from "#integrations/stripe"
import type { AccountRow } from "./policy.ts"

const Requirements = z.object({
  currentlyDue: z.array(z.string()).catch([]),
  disabledReason: z.string().nullable().catch(null),
  transfersActive: z.boolean().catch(false),
})

type StoredFacts = Pick<AccountRow, "detailsSubmitted" | "payoutsEnabled" | "requirements">

export function factsOf(row: StoredFacts): PayoutAccountFacts {
  return {
    detailsSubmitted: row.detailsSubmitted,
    payoutsEnabled: row.payoutsEnabled,
    ...Requirements.parse(row.requirements ?? {}),
  }
}

export function stateOf(row: StoredFacts | null | undefined): PayoutAccountState {
  return payoutAccountState(row ? factsOf(row) : null)
}

/** When the pause after a change of the account ends, if it has not ended; the database's clock decides. */
export function frozenUntilSql(freezeHours: number): SQL<Date | null> {
  const end = sql`${stripeConnectAccounts.changedAt} + make_interval(hours => ${freezeHours})`
  return sql`case when ${end} > now() then ${end} end`.mapWith(stripeConnectAccounts.changedAt) as SQL<Date | null>
}

/** What is stored of an account as Stripe tells it. */
export function columnsOf(account: ConnectAccount) {
  return {
    country: account.country,
    detailsSubmitted: account.detailsSubmitted,
    payoutsEnabled: account.payoutsEnabled,
    externalAccount: account.bankLast4,
    requirements: {
      currentlyDue: account.currentlyDue.slice(0, 100),
      disabledReason: account.disabledReason,
      transfersActive: account.transfersActive,
    } satisfies z.infer<typeof Requirements>,
  }
}
