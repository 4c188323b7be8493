import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  detectComplexity,
  detectUrgency,
  extraRevisionCredits,
  refundOnCancel,
  revisionExtensionDays,
  TASK_STATUSES,
  TaskDescription,
  TaskTitle,
} from "./index.ts"
import { DeliverTaskInput, ListTasksInput, RateTaskInput, SendMessageInput, SubmitTaskInput } from "./inputs.ts"

const ID = "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11"

describe("refund on cancel", () => {
  test.each(["PENDING", "OFFERED", "UNASSIGNABLE", "ASSIGNED"] as const)("%s gives everything back", (status) => {
    expect(refundOnCancel({ status, creditsUsed: 15 })).toEqual({ refundCredits: 15, earnedCredits: 0 })
  })
  test("work in progress is shared, the odd half goes to the client", () => {
    expect(refundOnCancel({ status: "IN_PROGRESS", creditsUsed: 15 })).toEqual({ refundCredits: 8, earnedCredits: 7 })
    expect(refundOnCancel({ status: "IN_PROGRESS", creditsUsed: 10, percent: 30 })).toEqual({
      refundCredits: 3,
      earnedCredits: 7,
    })
  })
  test.each(["PENDING_ADMIN_REVIEW", "IN_REVIEW", "REVISION_REQUESTED", "COMPLETED", "CANCELLED"] as const)(
    "%s has no rule",
    (status) => {
      expect(refundOnCancel({ status, creditsUsed: 15 })).toBeNull()
    },
  )
  test("no credit is lost or made", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TASK_STATUSES),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        (status, creditsUsed, percent) => {
          const split = refundOnCancel({ status, creditsUsed, percent })
          if (split) {
            expect(split.refundCredits + split.earnedCredits).toBe(creditsUsed)
            expect(Math.min(split.refundCredits, split.earnedCredits)).toBeGreaterThanOrEqual(0)
          }
        },
      ),
    )
  })
})

test("an extra round costs a fifth, rounded up, and moves the deadline", () => {
  expect([10, 11, 15, 1].map((credits) => extraRevisionCredits(credits))).toEqual([2, 3, 3, 1])
  expect((["SIMPLE", "INTERMEDIATE", "ADVANCED", "EXPERT"] as const).map(revisionExtensionDays)).toEqual([1, 2, 3, 4])
})

describe("urgency", () => {
  const now = new Date("2026-11-22T12:00:00Z")
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  test.each([
    [0.01, "CRITICAL"],
    [4, "CRITICAL"],
    [4.01, "URGENT"],
    [24, "URGENT"],
    [24.01, "STANDARD"],
    [72, "STANDARD"],
    [72.01, "FLEXIBLE"],
    [0, null],
    [-1, null],
  ])("%d hours: %s", (hours, urgency) => {
    expect(detectUrgency(at(hours), now)).toBe(urgency)
  })
  test("no deadline is no hurry", () => {
    expect(detectUrgency(null, now)).toBe("FLEXIBLE")
  })
})

describe("complexity", () => {
  test.each([
    ["A post for our cafe", {}, "SIMPLE"],
    ["A happy 3days sale with capsules", {}, "SIMPLE"],
    ["An Instagram CAROUSEL of five", {}, "INTERMEDIATE"],
    ["An animated banner, simple", {}, "ADVANCED"],
    ["A 3D render", {}, "EXPERT"],
    ["A new design\n system, please", {}, "EXPERT"],
    ["A post", { estimatedHours: 12 }, "INTERMEDIATE"],
    ["A post", { estimatedHours: 31 }, "EXPERT"],
    ["A post", { skillCount: 5 }, "ADVANCED"],
    ["A post", { estimatedHours: 2, skillCount: 3 }, "INTERMEDIATE"],
    ["Logotype for überlogo", {}, "SIMPLE"],
  ] as const)("%j %j", (text, facts, complexity) => {
    expect(detectComplexity({ text, ...facts }).complexity).toBe(complexity)
  })
  test("says why", () => {
    expect(detectComplexity({ text: "A logo in 3D", skillCount: 1 }).reasons).toEqual([
      { code: "WORD", word: "3d", level: "EXPERT" },
    ])
  })
})

describe("inputs", () => {
  test("title and description keep the bounds of the database", () => {
    expect(TaskTitle.safeParse("ab").success).toBe(false)
    expect(TaskTitle.safeParse("a".repeat(201)).success).toBe(false)
    expect(TaskTitle.safeParse("   abc  ").data).toBe("abc")
    expect(TaskDescription.safeParse("a".repeat(9)).success).toBe(false)
    expect(TaskDescription.safeParse(`${"a".repeat(9)}\u0000`).success).toBe(false)
  })
  test("a list is bounded and a privileged field is dropped", () => {
    expect(ListTasksInput.safeParse({ limit: 101 }).success).toBe(false)
    expect(ListTasksInput.safeParse({ statuses: ["DONE"] }).success).toBe(false)
    const sent = { briefId: ID, quotedCredits: 15, idempotencyKey: "12345678", clientId: "x", status: "COMPLETED" }
    expect(Object.keys(SubmitTaskInput.parse(sent))).toEqual(["briefId", "quotedCredits", "idempotencyKey"])
  })
  test("a delivery has files, each once", () => {
    const base = { taskId: ID, idempotencyKey: "12345678" }
    expect(DeliverTaskInput.safeParse({ ...base, fileIds: [] }).success).toBe(false)
    expect(DeliverTaskInput.safeParse({ ...base, fileIds: [ID, ID] }).success).toBe(false)
    expect(DeliverTaskInput.parse({ ...base, fileIds: [ID] }).note).toBe("")
  })
  test("a score is whole, 1 to 5", () => {
    for (const score of [0, 6, 4.5, "5"]) {
      expect(RateTaskInput.safeParse({ taskId: ID, score }).success).toBe(false)
    }
  })
  test("a message says something", () => {
    expect(SendMessageInput.safeParse({ taskId: ID, body: " \n ", idempotencyKey: "12345678" }).success).toBe(false)
  })
})
