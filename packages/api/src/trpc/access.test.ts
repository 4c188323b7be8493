import { USER_ROLES, type UserRole } from "@atelier/domain/identity"
import { describe, expect, test } from "vitest"
import type { Actor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { createLog } from "#platform/log"
import { allProcedures, callByPath } from "#testing/procedures"
import { createCaller } from "./root.ts"

/** A context without a database: whoever is refused never gets as far. */
const ctxOf = (actor: Actor) =>
  ({ actor, now: () => new Date(), requestId: "test", log: createLog("silent") }) as unknown as Ctx

const user = (role: UserRole, overrides: Record<string, unknown> = {}) =>
  ({
    kind: "user",
    role,
    userId: "nobody",
    name: "Nobody",
    email: "nobody@example.com",
    emailVerified: true,
    companyId: null,
    timezone: "UTC",
    standing: "ACTIVE",
    sessionId: "none",
    twoFactorEnabled: false,
    twoFactorAt: null,
    ...overrides,
  }) as unknown as Actor

const procedures = allProcedures()
const codeOf = async (call: Promise<unknown>) => {
  try {
    await call
    return "OK"
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe("every procedure", () => {
  test("there are some", () => {
    expect(procedures.length).toBeGreaterThan(80)
  })

  test.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    "%s says who may call it and what it does",
    (path, { meta }) => {
      expect(meta.access, "access").toBeDefined()
      expect(meta.description, "description").toMatch(/^\S.{5,}/)
      if (path.split(".").includes("admin")) {
        expect(meta.access).toEqual(["ADMIN"])
      }
    },
  )

  const closed = procedures.flatMap(({ path, meta }) => {
    const access = meta.access
    return access === "public" || !access ? [] : [[path, access] as const]
  })

  test.each(closed)("%s refuses the signed out and every other role, whatever they send", async (path, access) => {
    expect(await codeOf(callByPath(createCaller(ctxOf({ kind: "anonymous" })), path, undefined))).toBe("UNAUTHORIZED")
    for (const role of USER_ROLES.filter((one) => !access.includes(one))) {
      expect(await codeOf(callByPath(createCaller(ctxOf(user(role))), path, { garbage: true })), role).toBe("FORBIDDEN")
    }
  })

  test.each(closed)("%s refuses the suspended unless it is open to any standing", async (path, access) => {
    const procedure = procedures.find((one) => one.path === path)
    if (procedure?.meta.standing === "any") {
      return
    }
    for (const role of access) {
      const suspended = user(role, { standing: "SUSPENDED" })
      expect(await codeOf(callByPath(createCaller(ctxOf(suspended)), path, {})), role).toBe("FORBIDDEN")
    }
  })

  test("money and roles of others need a fresh second factor where two-factor is on", async () => {
    const stale = user("ADMIN", { twoFactorEnabled: true, twoFactorAt: new Date(Date.now() - 31 * 60_000) })
    const fresh = procedures.filter(({ meta }) => meta.fresh)
    expect(fresh.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["credits.admin.adjust", "identity.admin.changeRole", "payouts.admin.approve"]),
    )
    for (const { path } of fresh) {
      expect(await codeOf(callByPath(createCaller(ctxOf(stale)), path, {})), path).toBe("FORBIDDEN")
    }
  })
})
