import { describe, expect, test } from "vitest"
import { dueState, TASK_STATUSES, type TurnTask, turnCard, waitingOn } from "./index.ts"

const NOW = new Date("2026-11-22T12:00:00Z")
const LATER = new Date("2026-11-26T17:00:00Z")
const BEFORE = new Date("2026-11-21T17:00:00Z")

function task(changes: Partial<TurnTask>): TurnTask {
  return {
    status: "PENDING",
    creditsUsed: 15,
    revisionsUsed: 1,
    maxRevisions: 2,
    deadline: LATER,
    offer: null,
    autoApproveAt: null,
    autoCancelAt: null,
    disputed: false,
    rated: false,
    ...changes,
  }
}

describe("turn card", () => {
  test("the client reviews, and is told what silence does", () => {
    const card = turnCard(task({ status: "IN_REVIEW", autoApproveAt: LATER }), "CLIENT", NOW)
    expect(card).toEqual({
      kind: "REVIEW",
      tone: "yours",
      turn: "CLIENT",
      mine: true,
      dueAt: LATER,
      consequence: { kind: "APPROVED_AUTOMATICALLY", at: LATER },
      primary: { event: "approve" },
      others: [{ event: "revise", roundsLeft: 1 }, { event: "openDispute" }],
    })
  })
  test("used up rounds can be bought, never a dead end", () => {
    const card = turnCard(task({ status: "IN_REVIEW", revisionsUsed: 2 }), "CLIENT", NOW)
    expect(card.others).toContainEqual({ event: "buyRevision", credits: 3 })
  })
  test("cancelling shows its refund first", () => {
    expect(turnCard(task({ status: "OFFERED" }), "CLIENT", NOW).others).toEqual([
      { event: "cancel", refundCredits: 15, earnedCredits: 0 },
    ])
    expect(turnCard(task({ status: "IN_PROGRESS", refundPercent: 20 }), "CLIENT", NOW).others).toEqual([
      { event: "cancel", refundCredits: 3, earnedCredits: 12 },
    ])
  })
  test("an offer is the offered freelancer's, not another's", () => {
    const offer = { expiresAt: LATER, mine: true, broadcast: false }
    const mine = turnCard(task({ status: "OFFERED", offer }), "FREELANCER", NOW)
    expect(mine).toMatchObject({ kind: "ANSWER_OFFER", primary: { event: "accept" }, others: [{ event: "decline" }] })
    expect(mine.consequence).toEqual({ kind: "GOES_TO_NEXT", at: LATER })
    const other = turnCard(task({ status: "OFFERED", offer: { ...offer, mine: false } }), "FREELANCER", NOW)
    expect(other).toMatchObject({ kind: "OFFER_CLOSED", mine: false, primary: null, others: [] })
  })
  test("late work is at risk for everyone", () => {
    const late = task({ status: "IN_PROGRESS", deadline: BEFORE })
    expect(turnCard(late, "FREELANCER", NOW)).toMatchObject({ kind: "WORK", tone: "risk", mine: true, dueAt: BEFORE })
    expect(turnCard(late, "CLIENT", NOW)).toMatchObject({ kind: "IN_WORK", tone: "risk", mine: false })
  })
  test("a dispute stops the clocks and is the admin's", () => {
    const disputed = task({ status: "IN_REVIEW", disputed: true, autoApproveAt: LATER })
    expect(turnCard(disputed, "CLIENT", NOW)).toMatchObject({
      kind: "DISPUTED",
      primary: null,
      others: [{ event: "resolve" }],
      dueAt: null,
    })
    expect(turnCard({ ...disputed, colleague: true }, "CLIENT", NOW).others).toEqual([])
    expect(turnCard(disputed, "ADMIN", NOW)).toMatchObject({ mine: true, primary: { event: "resolve" }, others: [] })
  })
  test("an admin can end every open task that is not in a dispute", () => {
    for (const status of TASK_STATUSES) {
      const { primary, others } = turnCard(task({ status, rated: true }), "ADMIN", NOW)
      const events = [primary, ...others].map((action) => action?.event)
      expect(events.includes("end"), status).toBe(status !== "COMPLETED" && status !== "CANCELLED")
      expect(events).not.toContain("resolve")
    }
  })
  test("a colleague of the client judges the work and moves no credits", () => {
    const events = (changes: Partial<TurnTask>) =>
      turnCard(task({ ...changes, colleague: true }), "CLIENT", NOW).others.map(({ event }) => event)
    expect(events({ status: "OFFERED" })).toEqual([])
    expect(events({ status: "IN_PROGRESS" })).toEqual([])
    expect(events({ status: "IN_REVIEW" })).toEqual(["revise"])
    expect(events({ status: "IN_REVIEW", revisionsUsed: 2 })).toEqual([])
  })
  test("a finished task asks its client for a rating, once", () => {
    const done = task({ status: "COMPLETED" })
    expect(turnCard(done, "CLIENT", NOW)).toMatchObject({ kind: "RATE", primary: { event: "rate" } })
    expect(turnCard({ ...done, rated: true }, "CLIENT", NOW)).toMatchObject({ kind: "COMPLETED", primary: null })
    expect(turnCard(done, "FREELANCER", NOW)).toMatchObject({ kind: "COMPLETED", primary: null })
  })
  test("nobody found: the admin decides, the client gets it all back", () => {
    const stuck = task({ status: "UNASSIGNABLE", autoCancelAt: LATER })
    expect(turnCard(stuck, "ADMIN", NOW).primary).toEqual({ event: "retry" })
    expect(turnCard(stuck, "CLIENT", NOW).consequence).toEqual({
      kind: "CANCELLED_WITH_REFUND",
      at: LATER,
      refundCredits: 15,
    })
  })
  test("whoever has the turn has a first thing to do", () => {
    for (const status of TASK_STATUSES) {
      for (const viewer of ["CLIENT", "FREELANCER", "ADMIN"] as const) {
        const offer = { expiresAt: LATER, mine: viewer === "FREELANCER", broadcast: false }
        const card = turnCard(task({ status, offer, rated: true }), viewer, NOW)
        expect(card.mine, `${status} ${viewer}`).toBe(waitingOn(status) === viewer)
        expect(card.primary !== null, `${status} ${viewer}`).toBe(card.mine)
        expect(card.others).not.toContain(card.primary)
      }
    }
  })
})

test("due soon is within a day", () => {
  const at = (ms: number) => dueState(new Date(NOW.getTime() + ms), NOW)
  expect([dueState(null, NOW), at(86_400_001), at(86_400_000), at(-1)]).toEqual(["NONE", "ON_TRACK", "SOON", "OVERDUE"])
})
