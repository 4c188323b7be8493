import { describe, expect, test } from "vitest"
import { factOf, isAudited } from "../facts/index.ts"
import {
  ACTIVE_STATUSES,
  allTransitions,
  canApply,
  eventsFor,
  isActive,
  isTerminal,
  mermaid,
  OPEN_STATUSES,
  PARTIES,
  sourcesOf,
  TASK_EVENTS,
  TASK_STATUSES,
  TASK_TRANSITIONS,
  type TransitionRule,
  targetsOf,
  waitingOn,
} from "./index.ts"

test("whoever takes a step, it is audited once, on its task", () => {
  const rules: TransitionRule[] = Object.values(TASK_TRANSITIONS)
  for (const { by, facts = [], factsBy } of rules) {
    for (const party of by) {
      const audited = [...facts, ...(factsBy?.[party] ?? [])].filter(isAudited)
      expect(audited.map((name) => factOf(name).audit?.[1])).toEqual(["task"])
    }
  }
})

describe("who may do what", () => {
  test.each([
    ["CLIENT", "PENDING", ["cancel"]],
    ["CLIENT", "OFFERED", ["cancel"]],
    ["CLIENT", "IN_PROGRESS", ["cancel"]],
    ["CLIENT", "PENDING_ADMIN_REVIEW", []],
    ["CLIENT", "IN_REVIEW", ["approve", "revise"]],
    ["FREELANCER", "OFFERED", ["accept", "decline"]],
    ["FREELANCER", "ASSIGNED", ["start", "release"]],
    ["FREELANCER", "IN_PROGRESS", ["release", "deliver"]],
    ["FREELANCER", "REVISION_REQUESTED", ["deliver"]],
    ["FREELANCER", "IN_REVIEW", []],
    ["ADMIN", "PENDING_ADMIN_REVIEW", ["pass", "return", "end"]],
    ["ADMIN", "UNASSIGNABLE", ["retry", "assign", "cancel", "end"]],
    ["ADMIN", "IN_REVIEW", ["resolve", "end"]],
    ["SYSTEM", "PENDING", ["offer", "broadcast", "exhaust"]],
    ["SYSTEM", "UNASSIGNABLE", ["cancel"]],
    ["SYSTEM", "IN_PROGRESS", []],
    ["SYSTEM", "IN_REVIEW", ["approve"]],
  ] as const)("%s on %s", (party, status, events) => {
    expect(eventsFor(status, party)).toEqual(events)
  })
  test("every event belongs to someone and nobody leaves a final status", () => {
    for (const event of TASK_EVENTS) {
      expect(PARTIES.some((party) => sourcesOf(event, party).length > 0 || canApply(event, null, party))).toBe(true)
      expect(targetsOf(event).length).toBeGreaterThan(0)
      expect(canApply(event, "COMPLETED")).toBe(false)
      expect(canApply(event, "CANCELLED")).toBe(false)
    }
  })
  test("only a client creates", () => {
    expect(canApply("submit", null)).toBe(true)
    expect(canApply("submit", null, "FREELANCER")).toBe(false)
    expect(canApply("submit", "PENDING")).toBe(false)
    expect(canApply("accept", null)).toBe(false)
  })
})

test("every status can be reached and every open one can end", () => {
  const reach = (start: string, forward: boolean) => {
    const seen = new Set([start])
    for (let grown = true; grown; ) {
      const before = seen.size
      for (const { from, to } of allTransitions()) {
        const [here, there] = forward ? [from, to] : [to, from]
        if (here && there && seen.has(here)) {
          seen.add(there)
        }
      }
      grown = seen.size > before
    }
    return seen
  }
  expect([...reach("PENDING", true)].toSorted()).toEqual([...TASK_STATUSES].toSorted())
  const ending = new Set([...reach("COMPLETED", false), ...reach("CANCELLED", false)])
  expect(OPEN_STATUSES.every((status) => ending.has(status))).toBe(true)
})

test("turns, load and ends", () => {
  expect(TASK_STATUSES.filter(isTerminal)).toEqual(["COMPLETED", "CANCELLED"])
  expect(TASK_STATUSES.filter(isActive)).toEqual([...ACTIVE_STATUSES])
  expect(waitingOn("IN_REVIEW")).toBe("CLIENT")
  expect(waitingOn("IN_REVIEW", true)).toBe("ADMIN")
  expect(waitingOn("COMPLETED", true)).toBe("NO_ONE")
  for (const status of OPEN_STATUSES) {
    const turn = waitingOn(status)
    expect(turn !== "NO_ONE" && eventsFor(status, turn).length, status).toBeGreaterThan(0)
  }
})

test("the diagram draws every step once", () => {
  const text = mermaid()
  expect(text).toContain("  [*] --> PENDING: submit\n")
  expect(text).toContain("  OFFERED --> OFFERED: offer, broadcast, decline, expire\n")
  expect(new Set(text.split("\n")).size).toBe(text.split("\n").length)
})
