import { ACCESS_MUTANTS } from "./access.ts"
import { BILLING_MUTANTS } from "./billing.ts"
import { LIFE_CYCLE_MUTANTS } from "./life-cycle.ts"
import { MONEY_MUTANTS } from "./money.ts"
import type { Mutant } from "./mutant.ts"
import { OFFER_MUTANTS } from "./offers.ts"
import { PAYOUT_MUTANTS } from "./payouts.ts"

/** Every fault on purpose, over money, payouts, offers, the life cycle and access. */
export const MUTANTS: readonly Mutant[] = [
  ...MONEY_MUTANTS,
  ...BILLING_MUTANTS,
  ...PAYOUT_MUTANTS,
  ...OFFER_MUTANTS,
  ...LIFE_CYCLE_MUTANTS,
  ...ACCESS_MUTANTS,
]
