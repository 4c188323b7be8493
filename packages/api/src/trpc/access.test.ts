import { USER_ROLES, type UserRole } from "@atelier/domain/identity"
import { describe, expect, test } from "vitest"
import type { Actor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { createLog } from "#platform/log"
import { allProcedures, callByPath } from "#testing/procedures"
import { createCaller } from "./root.ts"

/** A context whose database knows no settings and takes nothing down: whoever is refused gets no further. */
const db = { select: () => ({ from: async () => [] }) }
const origin = { via: "web", address: null, agent: null, operator: null }
function ctxOf(actor: Actor) {
  return { db, actor, origin, now: () => new Date(), requestId: "test", log: createLog("silent") } as unknown as Ctx
}

function user(role: UserRole, overrides: Record<string, unknown> = {}) {
  return {
    kind: "user",
    role,
    userId: "nobody",
    name: "Nobody",
    email: "nobody@example.com",
    emailVerified: true,
    companyId: null,
    companyRole: null,
    payerId: "nobody",
    payerTimezone: "UTC",
    timezone: "UTC",
    standing: "ACTIVE",
    sessionId: "none",
    twoFactorEnabled: false,
    twoFactorAt: null,
    ...overrides,
  } as unknown as Actor
}

const procedures = allProcedures()
async function codeOf(call: Promise<unknown>) {
  try {
    await call
    return "OK"
  } catch (error) {
    return (error as { code?: string }).code
  }
}

async function reasonOf(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (error: unknown) => error,
  )
  return (error as { cause?: { reason?: string } } | null)?.cause?.reason
}

/** What stands near money and access and yet asks for no fresh second factor. */
const PLAIN: Record<string, string> = {
  "admin.recordExport": "notes what was read",
  "catalog.admin.removeSkill": "a word of the taxonomy that nothing has",
  "catalog.admin.moveCategory": "the order of the shelf",
  "catalog.admin.saveSkill": "a word of the taxonomy, without a price",
  "briefs.admin.offerTemplate": "an example of a brief, without a price",
  "briefs.admin.withdrawTemplate": "an example of a brief, without a price",
  "catalog.admin.activateBrandLooks": "an example more or less, without a price",
  "catalog.admin.activateStyles": "an example more or less, without a price",
  "catalog.admin.moveStyle": "the order of examples",
  "catalog.admin.tagStyles": "words of examples",
  "catalog.admin.updateBrandLook": "words of an example",
  "catalog.admin.updateStyle": "words of an example",
  "delivery.admin.pass": "the client decides next, and pays nothing twice",
  "delivery.admin.proposeSettlement": "both sides have to accept it",
  "delivery.admin.return": "goes back to the same freelancer",
  "identity.admin.revokeInvitation": "takes a way in away",
  "imports.admin.cancel": "nothing is shown before a review",
  "imports.admin.keep": "nothing is shown before a review",
  "imports.admin.resume": "nothing is shown before a review",
  "imports.admin.start": "nothing is shown before a review",
  "matching.admin.createDraft": "a draft binds nobody",
  "matching.admin.deleteDraft": "a draft binds nobody",
  "matching.admin.updateDraft": "a draft binds nobody",
  "tasks.admin.retry": "asks the same rules once more",
  "tasks.admin.update": "corrects words and dates, not the price",
  "billing.checkout": "the client pays with a card, at Stripe",
  "payouts.cancel": "takes back what was asked for",
  "payouts.refreshAccount": "reads what Stripe says",
  "payouts.request": "goes where a fresh second factor has said",
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

  test("that can move money or access asks for a fresh second factor, or says here why it need not", () => {
    const mutations = procedures.filter(({ type }) => type === "mutation")
    const near = mutations.filter(
      ({ path, meta }) => path.split(".").includes("admin") || /^(payouts|billing|credits)\./.test(path) || meta.fresh,
    )
    const plain = near.filter(({ meta }) => !meta.fresh).map(({ path }) => path)
    expect(plain.sort()).toEqual(Object.keys(PLAIN).sort())
  })

  test("that asks for a second factor refuses a stale one, and an admin who has none", async () => {
    const stale = { twoFactorEnabled: true, twoFactorAt: new Date(Date.now() - 31 * 60_000) }
    const fresh = procedures.filter(({ meta }) => meta.fresh)
    expect(fresh.length).toBeGreaterThan(20)
    for (const { path, meta } of fresh) {
      for (const role of meta.access as UserRole[]) {
        const call = (actor: Actor) => reasonOf(callByPath(createCaller(ctxOf(actor)), path, {}))
        expect(await call(user(role, stale)), path).toBe("FRESH_TWO_FACTOR_NEEDED")
        if (role === "ADMIN") {
          expect(await call(user(role)), path).toBe("SECOND_FACTOR_SETUP_NEEDED")
        }
      }
    }
  })

  test("asks the command line and scripts for no second factor: they have no session", async () => {
    for (const via of ["cli", "script"] as const) {
      const ctx = { ...ctxOf(user("ADMIN")), origin: { via, address: null, agent: null, operator: null } }
      expect(await codeOf(callByPath(createCaller(ctx), "credits.admin.grant", {}))).toBe("BAD_REQUEST")
    }
  })
})
