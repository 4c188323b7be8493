import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { describeError } from "./log.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("an error is told with its cause and without the values of its query", async () => {
  const canary = "canary-secret-value"
  const error = await h.app.db.execute(sql`select ${canary}::text, 1 / 0`).then(
    () => null,
    (caught: unknown) => caught,
  )
  const told = JSON.stringify(describeError(error))
  expect(told).not.toContain(canary)
  expect(told).toContain("division by zero")
  expect(told).toContain("22012")
})

test("what is no error is told without its content", () => {
  expect(describeError({ password: "x" })).toEqual({ type: "object" })
  expect(describeError("plain")).toBe("plain")
})
