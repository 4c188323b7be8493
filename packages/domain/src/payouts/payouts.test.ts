import { describe, expect, test } from "vitest"
import {
  EARNING_STATES,
  EARNING_TRANSITIONS,
  type EarningEvent,
  type EarningLine,
  type EarningState,
  earningCents,
  needsSecondApproval,
  PAYOUT_COUNTRIES,
  PAYOUT_STATUSES,
  PAYOUT_TRANSITIONS,
  type PayoutAccountFacts,
  type PayoutEvent,
  type PayoutStatus,
  payoutAccountNeeds,
  payoutAccountState,
  payoutAgreement,
  payPerCreditCents,
  type WithdrawalFacts,
  withdrawableReason,
  withdrawalReason,
} from "./index.ts"

const NOW = new Date("2026-11-22T12:00:00Z")
const LATER = new Date("2026-11-27T09:50:00Z")
const OLD = new Date("2026-11-01T09:50:00Z")

test("pay per credit is 70 per cent of the price, in whole cents", () => {
  expect(payPerCreditCents()).toBe(343)
  expect(payPerCreditCents(499, 70)).toBe(349)
  expect(earningCents(15)).toBe(5145)
  expect(() => earningCents(1.5)).toThrow(RangeError)
})

test("second approval", () => {
  expect([needsSecondApproval(100_000), needsSecondApproval(100_001)]).toEqual([false, true])
})

describe("why can I not withdraw this yet", () => {
  const line: EarningLine = {
    state: "AVAILABLE",
    holdUntil: OLD,
    paidAt: null,
    disputed: false,
    account: { ready: true, frozenUntil: null },
    openPayout: false,
    availableCredits: 63,
  }
  const frozen = { ready: true, frozenUntil: LATER }
  test.each<[string, Partial<EarningLine>, object]>([
    ["nothing stands in the way", {}, { code: "WITHDRAWABLE", at: null }],
    ["hold", { state: "ON_HOLD", holdUntil: LATER }, { code: "ON_HOLD", at: LATER }],
    ["dispute before hold", { state: "ON_HOLD", disputed: true }, { code: "DISPUTED", at: null }],
    ["requested", { state: "REQUESTED" }, { code: "REQUESTED", at: null }],
    ["paid", { state: "PAID", paidAt: OLD, disputed: true }, { code: "PAID", at: OLD }],
    ["reversed", { state: "REVERSED" }, { code: "REVERSED", at: null }],
    ["no account", { account: { ready: false, frozenUntil: null } }, { code: "ACCOUNT_MISSING", at: null }],
    ["frozen account", { account: frozen }, { code: "ACCOUNT_FROZEN", at: LATER }],
    ["thawed account", { account: { ready: true, frozenUntil: NOW } }, { code: "WITHDRAWABLE", at: null }],
    ["payout on its way", { openPayout: true }, { code: "PAYOUT_OPEN", at: null }],
    ["too little", { availableCredits: 9 }, { code: "BELOW_MINIMUM", at: null, missingCredits: 1 }],
    ["just enough", { availableCredits: 10 }, { code: "WITHDRAWABLE", at: null }],
  ])("%s", (_name, changes, expected) => {
    expect(withdrawableReason({ ...line, ...changes }, NOW)).toEqual(expected)
  })
})

describe("life cycles", () => {
  const leaves = <State>(rule: { from: readonly State[] }, state: State) => rule.from.includes(state)
  test("an earning moves only so", () => {
    const steps = EARNING_STATES.map((state) => [
      state,
      (Object.keys(EARNING_TRANSITIONS) as EarningEvent[]).filter((event) =>
        leaves<EarningState>(EARNING_TRANSITIONS[event], state),
      ),
    ])
    expect(Object.fromEntries(steps)).toEqual({
      ON_HOLD: ["release", "reverse"],
      AVAILABLE: ["hold", "request", "reverse"],
      REQUESTED: ["restore", "pay"],
      PAID: ["reversePayment"],
      REVERSED: [],
    })
    const first = (Object.keys(EARNING_TRANSITIONS) as EarningEvent[]).filter(
      (event) => EARNING_TRANSITIONS[event].from.length === 0,
    )
    expect(first).toEqual(["earn"])
  })
  test("a payout moves only so", () => {
    const steps = PAYOUT_STATUSES.map((status) => [
      status,
      (Object.keys(PAYOUT_TRANSITIONS) as PayoutEvent[]).filter((event) =>
        leaves<PayoutStatus>(PAYOUT_TRANSITIONS[event], status),
      ),
    ])
    expect(Object.fromEntries(steps)).toEqual({
      PENDING: ["process", "cancel", "reject"],
      PROCESSING: ["complete", "fail"],
      COMPLETED: ["reverse"],
      FAILED: [],
      CANCELLED: [],
    })
    const first = (Object.keys(PAYOUT_TRANSITIONS) as PayoutEvent[]).filter(
      (event) => PAYOUT_TRANSITIONS[event].from.length === 0,
    )
    expect(first).toEqual(["request"])
  })
  test("lines follow their payout along legal steps", () => {
    const before: Record<PayoutEvent, EarningEvent[]> = {
      request: ["release"],
      process: ["request"],
      complete: ["request"],
      fail: ["request"],
      cancel: ["request"],
      reject: ["request"],
      reverse: ["pay"],
    }
    for (const event of Object.keys(PAYOUT_TRANSITIONS) as PayoutEvent[]) {
      const effect = PAYOUT_TRANSITIONS[event].lines
      for (const earlier of before[event]) {
        const { to } = EARNING_TRANSITIONS[earlier]
        expect(effect === null || leaves<EarningState>(EARNING_TRANSITIONS[effect], to), event).toBe(true)
      }
    }
  })
})

describe("what stands in the way of a payout", () => {
  const facts: WithdrawalFacts = {
    active: true,
    openPayout: false,
    account: "READY",
    frozenUntil: null,
    availableCredits: 63,
    nextReleaseAt: LATER,
  }
  test.each<[string, Partial<WithdrawalFacts>, object]>([
    ["nothing", {}, { code: "WITHDRAWABLE", at: null }],
    ["a suspension before all else", { active: false, openPayout: true }, { code: "NOT_ACTIVE", at: null }],
    ["a payout on its way", { openPayout: true, availableCredits: 0 }, { code: "PAYOUT_OPEN", at: null }],
    ["no account", { account: "MISSING", availableCredits: 0 }, { code: "ACCOUNT_MISSING", at: null }],
    ["Stripe's check", { account: "IN_REVIEW", frozenUntil: LATER }, { code: "ACCOUNT_IN_REVIEW", at: null }],
    ["a changed account", { frozenUntil: LATER }, { code: "ACCOUNT_FROZEN", at: LATER }],
    ["the hold", { availableCredits: 9 }, { code: "ON_HOLD", at: LATER, missingCredits: 1 }],
    [
      "too little",
      { availableCredits: 0, nextReleaseAt: null, minPayoutCredits: 3 },
      { code: "BELOW_MINIMUM", at: null, missingCredits: 3 },
    ],
  ])("%s", (_name, changes, expected) => {
    expect(withdrawalReason({ ...facts, ...changes })).toEqual(expected)
  })
})

describe("an account at Stripe", () => {
  const ready: PayoutAccountFacts = {
    detailsSubmitted: true,
    payoutsEnabled: true,
    transfersActive: true,
    currentlyDue: [],
    disabledReason: null,
  }
  test.each<[string, Partial<PayoutAccountFacts>]>([
    ["READY", { currentlyDue: ["individual.phone"] }],
    ["INCOMPLETE", { detailsSubmitted: false, payoutsEnabled: false, disabledReason: "requirements.past_due" }],
    ["IN_REVIEW", { transfersActive: false, disabledReason: "requirements.pending_verification" }],
    ["RESTRICTED", { payoutsEnabled: false, currentlyDue: ["individual.verification.document"] }],
    ["REJECTED", { payoutsEnabled: false, disabledReason: "rejected.fraud" }],
  ])("%s", (state, changes) => {
    expect(payoutAccountState({ ...ready, ...changes })).toBe(state)
  })
  test("is MISSING before it is opened", () => {
    expect(payoutAccountState(null)).toBe("MISSING")
  })
  test("its needs are told in our own words, each once", () => {
    const due = [
      "individual.first_name",
      "individual.last_name",
      "individual.verification.document",
      "external_account",
      "tos_acceptance.date",
      "settings.payments.statement_descriptor",
    ]
    expect(payoutAccountNeeds(due)).toEqual(["DETAILS", "IDENTITY_DOCUMENT", "BANK_ACCOUNT", "TERMS", "OTHER"])
  })
})

test("whom Stripe can pay follows from where the platform is", () => {
  expect(["SE", "DK", "NO", "FI", "PL", "IS", "GB"].every((code) => PAYOUT_COUNTRIES.some((one) => one === code))).toBe(
    true,
  )
  expect(payoutAgreement("US", "SE")).toBe("full")
  expect(payoutAgreement("DE", "US")).toBe("full")
  expect(payoutAgreement("US", "IN")).toBe("recipient")
  expect(payoutAgreement("IN", "IN")).toBe("full")
  expect(payoutAgreement("IN", "SE")).toBeNull()
})
