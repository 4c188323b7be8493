import { describe, expect, test } from "vitest"
import { formatLine, type LineView } from "./format-line.ts"
import type { EarningItem, PayoutItem, PayoutSummary } from "./types.ts"

const NOW = new Date("2026-11-22T12:00:00Z")
const line: EarningItem = {
  id: "1",
  task: { id: "t", title: "Autumn carousel" },
  credits: 15,
  centsPerCredit: 343,
  amountCents: 5145,
  state: "ON_HOLD",
  reason: "TASK_COMPLETED",
  holdUntil: new Date("2026-11-27T09:50:00Z"),
  payoutId: null,
  paidAt: null,
  createdAt: new Date("2026-11-20T09:50:00Z"),
}
const summary: PayoutSummary = {
  currency: "usd",
  availableCents: 21609,
  availableCredits: 63,
  onHoldCents: 5145,
  nextRelease: null,
  requestedCents: 0,
  paidThisYearCents: 0,
  paidCents: 0,
  minimumCredits: 10,
  account: { state: "READY", needs: [], country: "PT", destination: null, bankLast4: "4421", frozenUntil: null },
  openPayout: null,
  withdrawal: { code: "WITHDRAWABLE", at: null },
}
const payout: PayoutItem = {
  id: "p",
  amountCents: 5145,
  credits: 15,
  currency: "usd",
  method: "STRIPE_CONNECT",
  status: "PROCESSING",
  waitsFor: "TRANSFER",
  heldReason: null,
  reference: null,
  failureCode: null,
  failureReason: null,
  requestedAt: NOW,
  processingAt: NOW,
  completedAt: null,
  failedAt: null,
  cancelledAt: null,
}
function view(changes: Partial<PayoutSummary> = {}): LineView {
  return {
    summary: { ...summary, ...changes },
    timezone: "Europe/Lisbon",
    now: NOW,
  }
}

describe("one earning line in words", () => {
  test("a held line says since when, why, and from when in the own timezone", () => {
    expect(formatLine(line, view())).toMatchObject({
      code: "ON_HOLD",
      reason: "Approved Fri 20 Nov, held for 7 days",
      next: "Available Fri 27 Nov, 09:50",
      whose: "Happens automatically",
      notYet: true,
    })
  })
  test("an available line can be withdrawn, or names the one thing in the way", () => {
    const available = { ...line, state: "AVAILABLE" as const }
    expect(formatLine(available, view())).toMatchObject({ code: "WITHDRAWABLE", notYet: false, whose: "You" })
    const missing = { ...summary.account, state: "MISSING" as const }
    expect(formatLine(available, view({ account: missing }))).toMatchObject({ code: "ACCOUNT_MISSING", whose: "You" })
    expect(formatLine(available, view({ availableCredits: 6 })).next).toBe("Withdraw after 4 credits more")
  })
  test("a requested line says who has it now", () => {
    const requested = { ...line, state: "REQUESTED" as const, payoutId: "p" }
    expect(formatLine(requested, view({ openPayout: payout }))).toMatchObject({
      next: "Stripe is sending it",
      whose: "Stripe",
      reason: "In the payout of Sun 22 Nov",
    })
    const waiting = { ...payout, status: "PENDING" as const, waitsFor: "APPROVAL" as const }
    expect(formatLine(requested, view({ openPayout: waiting }))).toMatchObject({ whose: "Atelier" })
  })
  test("a reversed line says so", () => {
    const reversed = { ...line, state: "REVERSED" as const }
    expect(formatLine(reversed, view())).toMatchObject({ sentence: "It was reversed.", notYet: false })
  })
})
