import type { UserRole } from "@atelier/domain/identity"
import { cut } from "@atelier/domain/shared"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { allProcedures, callByPath, sampleInput } from "#testing/procedures"
import type { Caller } from "./root.ts"

let app: Harness
const callers = new Map<UserRole | "NO_ONE", Caller>()

beforeAll(async () => {
  app = await setup()
  callers.set("CLIENT", await app.as((await app.make.client()).id))
  callers.set("FREELANCER", await app.as((await app.make.freelancer()).id))
  callers.set("ADMIN", await app.as((await app.make.admin()).id))
  callers.set("NO_ONE", app.asNobody())
})
afterAll(() => app.close())

const EVIL: unknown[] = [
  null,
  undefined,
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "😀".repeat(50),
  "\u202Eevil\u202C",
  "<script>alert(1)</script>",
  "'; drop table users; --",
  "x".repeat(100_000),
  "../../etc/passwd",
  -1,
  0,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  true,
  [],
  {},
  [[[[]]]],
  Array(1000).fill("x"),
  { __proto__: { admin: true }, constructor: { prototype: {} } },
  new Date(Number.NaN),
  "00000000-0000-0000-0000-000000000000",
  crypto.randomUUID(),
  "9999-99-99T99:99:99Z",
]

/** Inputs around a well-formed one: each field in turn replaced by each evil value, and the evil values themselves. */
function* inputsAround(sample: unknown): Generator<unknown> {
  yield sample
  yield* EVIL
  if (typeof sample === "object" && sample !== null) {
    for (const key of Object.keys(sample)) {
      for (const value of EVIL) {
        yield { ...sample, [key]: value }
      }
    }
    yield {
      ...sample,
      role: "ADMIN",
      credits: 1_000_000,
      userId: "x",
      status: "COMPLETED",
      emailVerified: true,
      price: 0,
    }
  }
}

const procedures = allProcedures().filter(({ type }) => type !== "subscription")

describe("bad input", () => {
  test.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    "%s never breaks",
    async (path, procedure) => {
      const access = procedure.meta.access
      const roles = access === "public" || !access ? (["NO_ONE"] as const) : access
      for (const role of roles) {
        for (const input of inputsAround(sampleInput(procedure))) {
          try {
            await callByPath(callers.get(role), path, input)
          } catch (error) {
            const { code, cause } = error as { code?: string; cause?: unknown }
            expect(code, `${role} ${cut(JSON.stringify(input) ?? "", 300)} ${String(cause)}`).not.toBe(
              "INTERNAL_SERVER_ERROR",
            )
          }
        }
      }
    },
  )
})
