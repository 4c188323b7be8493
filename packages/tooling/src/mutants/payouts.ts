import type { Mutant } from "./mutant.ts"
import { inDomain, inModule } from "./places.ts"

const PAYOUTS = [inModule("payouts/payouts.test.ts")]
const APPROVALS = [inModule("payouts/approvals.test.ts")]
const TRANSFERS = [inModule("payouts/transfers.test.ts")]
const RULES = [inDomain("payouts/payouts.test.ts")]

export const PAYOUT_MUTANTS: Mutant[] = [
  {
    id: "payout-below-minimum",
    fault: "a payout below the minimum can be requested",
    file: inDomain("payouts/withdrawal.ts"),
    from: "if (missingCredits <= 0)",
    to: "if (missingCredits <= 5)",
    tests: RULES,
  },
  {
    id: "payout-second-open",
    fault: "a second payout can be requested while one is open",
    file: inModule("payouts/request-payout.ts"),
    from: "openPayout: openPayout !== null",
    to: "openPayout: openPayout === undefined",
    tests: PAYOUTS,
  },
  {
    id: "payout-other-amount",
    fault: "another amount than the one shown is requested",
    file: inModule("payouts/request-payout.ts"),
    from: "input.expectedCents !== available.amountCents",
    to: "input.expectedCents < 0",
    tests: PAYOUTS,
  },
  {
    id: "payout-frozen-account",
    fault: "a payout goes to an account that was changed a moment ago",
    file: inModule("payouts/request-payout.ts"),
    from: "frozenUntil: account.frozenUntil",
    to: "frozenUntil: null",
    tests: PAYOUTS,
  },
  {
    id: "payout-one-approver",
    fault: "one admin approves a large payout twice",
    file: inModule("payouts/approve-payout.ts"),
    from: " || (twoNeeded && payout.approvedBy === userId)",
    to: "",
    tests: APPROVALS,
  },
  {
    id: "payout-large-without-second",
    fault: "a large payout needs no second admin",
    file: inDomain("payouts/rules.ts"),
    from: "return amountCents > aboveCents",
    to: "return amountCents > aboveCents * 100",
    tests: [...RULES, ...APPROVALS],
  },
  {
    id: "payout-second-limit-off-by-one",
    fault: "a payout of exactly the limit needs a second admin",
    file: inDomain("payouts/rules.ts"),
    from: "return amountCents > aboveCents",
    to: "return amountCents >= aboveCents",
    tests: RULES,
  },
  {
    id: "payout-own-approval",
    fault: "who asked for the money approves it",
    file: inModule("payouts/approve-payout.ts"),
    from: "payout.freelancerId === userId || ",
    to: "",
    tests: APPROVALS,
  },
  {
    id: "payout-account-unchecked",
    fault: "an account that cannot be paid is approved",
    file: inDomain("payouts/withdrawal.ts"),
    from: `facts.account !== null && facts.account !== "READY"`,
    to: `facts.account === "MISSING"`,
    tests: [inModule("payouts/holds.test.ts")],
  },
  {
    id: "transfer-key-random",
    fault: "a second try makes a second transfer",
    file: inModule("payouts/jobs/send-payout.ts"),
    from: "idempotencyKey: `payout:${payoutId}`",
    to: "idempotencyKey: `payout:${payoutId}:${Math.random()}`",
    tests: TRANSFERS,
  },
  {
    id: "transfer-not-looked-for",
    fault: "a transfer that exists already is not found before a new one is made",
    file: inModule("payouts/jobs/send-payout.ts"),
    from: `  const made = await stripe.findTransferByPayout(payoutId)
  if (made) {`,
    to: `  const made = await stripe.findTransferByPayout(payoutId)
  if (made && payoutId === "") {`,
    tests: TRANSFERS,
  },
  {
    id: "transfer-doubt-fails",
    fault: "a transfer whose answer was lost is marked failed",
    file: inModule("payouts/jobs/send-payout.ts"),
    from: `(error.kind === "declined" || error.kind === "invalid")`,
    to: `error.kind !== "missing"`,
    tests: TRANSFERS,
  },
  {
    id: "transfer-of-another-amount",
    fault: "a transfer of another amount settles a payout",
    file: inModule("payouts/settle-payout.ts"),
    from: "transfer.amountCents !== payout.amountCents || ",
    to: "",
    tests: [inModule("payouts/amounts.test.ts")],
  },
  {
    id: "payout-lines-unequal",
    fault: "the lines of a payout need not add up to it",
    file: inModule("payouts/transition.ts"),
    from: "if (amountCents !== payout.amountCents)",
    to: "if (amountCents < 0)",
    tests: [inModule("payouts/amounts.test.ts")],
  },
  {
    id: "payout-of-another",
    fault: "a freelancer cancels someone else's payout",
    file: inModule("payouts/policy.ts"),
    from: "freelancerId ? eq(payouts.freelancerId, freelancerId) : undefined",
    to: "undefined",
    tests: [...PAYOUTS, "packages/api/src/trpc/strangers.test.ts"],
  },
  {
    id: "pay-rounds-up",
    fault: "the pay of one credit is rounded up",
    file: inDomain("payouts/rules.ts"),
    from: `percentOf(creditPriceCents, sharePercent, "down")`,
    to: `percentOf(creditPriceCents, sharePercent, "up")`,
    tests: RULES,
  },
]
