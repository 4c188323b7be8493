import type { Mutant } from "./mutant.ts"
import { inDomain, inModule } from "./places.ts"

const BUYING = [inModule("billing/billing.test.ts")]
const RETURNS = [inModule("billing/returns.test.ts")]
const RULES = [inDomain("billing/returned.test.ts")]

/** Faults in buying credits and in money that goes back. */
export const BILLING_MUTANTS: readonly Mutant[] = [
  {
    id: "unpaid-complete-granted",
    fault: "a checkout that is complete but not paid grants its credits",
    file: inDomain("billing/checkout.ts"),
    from: `status === "complete" && paymentStatus !== "unpaid"`,
    to: `status === "complete"`,
    tests: BUYING,
  },
  {
    id: "failed-payment-waits-again",
    fault: "a bank payment that failed is on its way again",
    file: inDomain("billing/checkout.ts"),
    from: ` || current === "FAILED" || current === "EXPIRED"`,
    to: "",
    tests: RULES,
  },
  {
    id: "session-amount-not-compared",
    fault: "a session with a smaller amount settles a purchase",
    file: inModule("billing/settle-purchase.ts"),
    from: "  session.amountSubtotal === purchase.amountCents &&\n",
    to: "",
    tests: BUYING,
  },
  {
    id: "session-total-above",
    fault: "a session that took more than the price settles a purchase",
    file: inModule("billing/settle-purchase.ts"),
    from: "  session.amountTotal <= purchase.amountCents &&\n",
    to: "",
    tests: BUYING,
  },
  {
    id: "session-of-another",
    fault: "another session settles a purchase",
    file: inModule("billing/settle-purchase.ts"),
    from: "(purchase.checkoutSessionId === null || purchase.checkoutSessionId === session.id)",
    to: "true",
    tests: BUYING,
  },
  {
    id: "returns-forget-what-was-taken",
    fault: "credits that were taken back are taken again",
    file: inModule("billing/settle-returned.ts"),
    from: "    taken,\n",
    to: "    taken: 0,\n",
    tests: RETURNS,
  },
  {
    id: "returns-booked-again",
    fault: "money that went back is booked again with each event",
    file: inModule("billing/settle-payment.ts"),
    from: "target[reason] - booked[reason]",
    to: "target[reason]",
    tests: RETURNS,
  },
  {
    id: "returns-without-lock",
    fault: "two handlers of one payment book it at the same time",
    file: inModule("billing/settle-payment.ts"),
    from: `    .where(eq(purchases.paymentIntentId, paymentIntentId))
    .for("update")`,
    to: "    .where(eq(purchases.paymentIntentId, paymentIntentId))",
    tests: RETURNS,
  },
  {
    id: "refund-before-payment-forgotten",
    fault: "a refund that arrives before its payment is forgotten",
    file: inModule("billing/settle-payment.ts"),
    from: "  await settlePurchase(ctx, session)\n",
    to: "",
    tests: RETURNS,
  },
  {
    id: "returns-older-answer",
    fault: "an older answer of Stripe undoes a newer one",
    file: inModule("billing/settle-payment.ts"),
    from: "if (purchase.isNewer)",
    to: "if (!purchase)",
    tests: RETURNS,
  },
  {
    id: "clawback-rounds-down",
    fault: "credits due back are rounded down",
    file: inDomain("billing/returned.ts"),
    from: `BigInt(paidCents), "up")`,
    to: `BigInt(paidCents), "down")`,
    tests: RULES,
  },
  {
    id: "inquiry-takes-credits",
    fault: "an inquiry counts as a dispute that took the money",
    file: inDomain("billing/returned.ts"),
    from: `warning_needs_response: "OURS"`,
    to: `warning_needs_response: "WITHHELD"`,
    tests: RULES,
  },
  {
    id: "won-dispute-keeps-credits",
    fault: "a won dispute gives nothing back",
    file: inDomain("billing/returned.ts"),
    from: `won: "OURS"`,
    to: `won: "WITHHELD"`,
    tests: RETURNS,
  },
  {
    id: "freeze-never-ends",
    fault: "a new purchase does not settle what is owed",
    file: inModule("billing/settle-purchase.ts"),
    from: "  await settleReturned(ctx, purchase.userId)\n",
    to: "",
    tests: RETURNS,
  },
  {
    id: "other-mode-believed",
    fault: "an event of Stripe's other mode is acted on",
    file: inModule("billing/refuse-event.ts"),
    from: "if (livemode !== ours)",
    to: "if (!ours && livemode && type === '')",
    tests: RETURNS,
  },
]
