import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  compareCash,
  creditsDue,
  isDisputeStatus,
  MONEY_EFFECTS,
  type PurchaseStatus,
  planReturns,
  purchaseStep,
  type ReturnedPurchase,
  returnedCents,
  statusAfterReturns,
  sumMovements,
} from "./index.ts"

describe("object and status decide what became of the money", () => {
  test("every status that Stripe documents has its effect", () => {
    const withheld = Object.entries(MONEY_EFFECTS.dispute).flatMap(([status, effect]) =>
      effect === "WITHHELD" ? [status] : [],
    )
    expect(withheld).toEqual(["needs_response", "under_review", "appeal_needs_response", "appeal_under_review", "lost"])
    expect(Object.keys(MONEY_EFFECTS.dispute)).toHaveLength(10)
    expect(isDisputeStatus("toString")).toBe(false)
  })
  test("refunds and disputes of one payment add up", () => {
    const returns = {
      refunds: [
        { status: "succeeded", amountCents: 4_900 },
        { status: "failed", amountCents: 1_000 },
      ],
      disputes: [
        { status: "warning_needs_response", amountCents: 24_500 },
        { status: "lost", amountCents: 10_000 },
        { status: "won", amountCents: 9_600 },
      ],
    } as const
    expect(returnedCents(returns)).toEqual({ refund: 4_900, dispute: 10_000 })
  })
  test("the status of the purchase follows, and finds its way back", () => {
    const at = (refund: number, dispute: number) => statusAfterReturns(24_500, { refund, dispute })
    expect([at(0, 0), at(1, 0), at(24_500, 0), at(0, 1), at(24_499, 1)]).toEqual([
      "PAID",
      "PARTIALLY_REFUNDED",
      "REFUNDED",
      "DISPUTED",
      "DISPUTED",
    ])
  })
})

describe("credits due back", () => {
  const due = (returnedCents: number) => creditsDue({ credits: 50, paidCents: 24_500, returnedCents })
  test("are in proportion, rounded up, and never more than were bought", () => {
    expect([0, 1, 490, 491, 24_499, 24_500, 49_000, -5].map(due)).toEqual([0, 1, 1, 2, 50, 50, 50, 0])
  })
  test("of a purchase that cost nothing are none until money is away", () => {
    expect(creditsDue({ credits: 50, paidCents: 0, returnedCents: 0 })).toBe(0)
  })
})

const returned = fc
  .record({ due: fc.nat(100), taken: fc.nat(100), waived: fc.nat(100) })
  .map((one) => ({ ...one, waived: Math.min(one.waived, one.taken) }))
const purchases = fc
  .array(returned, { maxLength: 5 })
  .map((all): ReturnedPurchase[] => all.map((one, place) => ({ purchaseId: String(place), ...one })))

/** The state after a plan was carried out. */
function carryOut(before: readonly ReturnedPurchase[], balance: number) {
  const { steps, owed } = planReturns(before, balance)
  const moved = steps.reduce((sum, { credits, unwaived }) => sum + credits - unwaived, 0)
  const after = before.map((one) => {
    const step = steps.find(({ purchaseId }) => purchaseId === one.purchaseId)
    return { ...one, taken: one.taken - (step?.credits ?? 0), waived: one.waived - (step?.unwaived ?? 0) }
  })
  return { after, balance: balance + moved, owed }
}

describe("the plan", () => {
  test("never overdraws, takes no more than is due, and owes exactly the rest", () => {
    fc.assert(
      fc.property(purchases, fc.nat(300), (before, balance) => {
        const result = carryOut(before, balance)
        expect(result.balance).toBeGreaterThanOrEqual(0)
        for (const [place, { due, taken, waived }] of result.after.entries()) {
          expect(taken).toBeLessThanOrEqual(Math.max(due, before[place]?.taken ?? 0))
          expect(taken).toBeLessThanOrEqual(due)
          expect(waived).toBeGreaterThanOrEqual(0)
        }
        expect(result.owed).toBe(result.after.reduce((sum, { due, taken }) => sum + due - taken, 0))
        expect(result.owed > 0 && result.balance > 0).toBe(false)
      }),
    )
  })
  test("changes nothing when it runs again", () => {
    fc.assert(
      fc.property(purchases, fc.nat(300), (before, balance) => {
        const once = carryOut(before, balance)
        const twice = carryOut(once.after, once.balance)
        expect(twice).toEqual({ after: once.after, balance: once.balance, owed: once.owed })
      }),
    )
  })
  test("what was written off is not given when its payment stands again", () => {
    const one = { purchaseId: "a", due: 0, taken: 50, waived: 45 }
    expect(planReturns([one], 0)).toEqual({ steps: [{ purchaseId: "a", credits: 50, unwaived: 45 }], owed: 0 })
  })
})

describe("a checkout", () => {
  const step = (
    current: PurchaseStatus,
    status: "open" | "complete" | "expired",
    paid = false,
    intent = "processing",
  ) => purchaseStep(current, { status, paymentStatus: paid ? "paid" : "unpaid", intent })
  test("that is complete but unpaid waits, and fails when its payment failed", () => {
    expect(step("OPEN", "complete")).toBe("PROCESSING")
    expect(step("PROCESSING", "complete", false, "requires_payment_method")).toBe("FAILED")
    expect(step("OPEN", "complete", false, "canceled")).toBe("FAILED")
  })
  test("that failed or expired never waits again, but counts when the money arrived", () => {
    expect(step("FAILED", "complete")).toBeNull()
    expect(step("EXPIRED", "complete")).toBeNull()
    expect(step("FAILED", "complete", true)).toBe("PAID")
    expect(step("PROCESSING", "open")).toBeNull()
    expect(step("OPEN", "expired")).toBe("EXPIRED")
  })
  test("that was paid is settled once", () => {
    for (const status of ["PAID", "PARTIALLY_REFUNDED", "REFUNDED", "DISPUTED"] as const) {
      expect(step(status, "complete", true)).toBeNull()
    }
    const free = { status: "complete", paymentStatus: "no_payment_required", intent: null } as const
    expect(purchaseStep("OPEN", free)).toBe("PAID")
  })
})

test("cash at Stripe is its balance, with payouts to our bank and fees added back", () => {
  const totals = sumMovements([
    { type: "charge", amountCents: 24_500, feeCents: 741 },
    { type: "refund", amountCents: -4_900, feeCents: 0 },
    { type: "adjustment", amountCents: -9_600, feeCents: 1_500 },
    { type: "transfer", amountCents: -3_430, feeCents: 0 },
    { type: "payout", amountCents: -1_000, feeCents: 0 },
    { type: "stripe_fee", amountCents: -200, feeCents: 0 },
  ])
  expect(totals).toEqual({ oursCents: 6_570, bankCents: -1_000, costsCents: -2_441, otherCents: 0 })
  const balance = 6_570 - 1_000 - 2_441
  expect(compareCash({ cashCents: 10_000, paidOutCents: -3_430 }, balance, totals)).toEqual({
    ok: true,
    booksCents: 6_570,
    stripeCents: 6_570,
    differenceCents: 0,
  })
  const strange = sumMovements([{ type: "something_new", amountCents: 5, feeCents: 0 }], totals)
  expect(compareCash({ cashCents: 10_000, paidOutCents: -3_430 }, balance + 5, strange).ok).toBe(false)
})
