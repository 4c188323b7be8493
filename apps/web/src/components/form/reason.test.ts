import { AssignTaskInput, CancelTaskInput } from "@atelier/domain/tasks"
import { expect, test } from "vitest"
import { tooShortIfAny } from "./reason.ts"

test.each(["", "a", "no", "yes", "He is ill."])("what a screen lets through of %j, the server takes", (reason) => {
  const optional = reason ? { reason } : {}
  const ids = { taskId: crypto.randomUUID(), idempotencyKey: crypto.randomUUID() }
  const taken = [
    CancelTaskInput.safeParse({ ...ids, expectedRefundCredits: 0, ...optional }).success,
    AssignTaskInput.safeParse({ ...ids, freelancerId: crypto.randomUUID(), ...optional }).success,
  ]
  expect(taken).toEqual([!tooShortIfAny(reason), !tooShortIfAny(reason)])
})
