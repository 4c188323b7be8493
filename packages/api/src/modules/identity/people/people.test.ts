import { auditLogs, sessions, users } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"
import { createAdmin } from "./create-admin.ts"

const PASSWORD = "plum-harbour-lantern-42"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const NOT_FOUND = { code: "NOT_FOUND" }
const FORBIDDEN = { code: "FORBIDDEN" }
const adminApi = async () => h.as((await h.make.admin()).id)
function auditOf(resourceId: string) {
  return h.app.db.select().from(auditLogs).where(eq(auditLogs.resourceId, resourceId)).orderBy(auditLogs.createdAt)
}

describe("access", () => {
  test("every admin action refuses other roles before it looks at the input", async () => {
    const client = await h.as((await h.make.client()).id)
    const freelancer = await h.as((await h.make.freelancer()).id)
    for (const [api, refusal] of [
      [client, FORBIDDEN],
      [freelancer, FORBIDDEN],
      [h.asNobody(), { code: "UNAUTHORIZED" }],
    ] as const) {
      const admin = api.identity.admin
      const nonsense = { nonsense: true } as never
      for (const call of [
        admin.listUsers,
        admin.getUser,
        admin.approveFreelancer,
        admin.rejectFreelancer,
        admin.suspendUser,
        admin.unsuspendUser,
        admin.changeRole,
        admin.verifySkill,
        admin.listSessions,
        admin.endSession,
        admin.inviteFreelancer,
        admin.revokeInvitation,
      ]) {
        await expect(call(nonsense)).rejects.toMatchObject(refusal)
      }
    }
  })

  test("users that do not exist are NOT_FOUND for admins too", async () => {
    const api = await adminApi()
    const userId = "there-is-none"
    await expect(api.identity.admin.getUser({ userId })).rejects.toMatchObject(NOT_FOUND)
    await expect(api.identity.admin.suspendUser({ userId, reason: "Because." })).rejects.toMatchObject(NOT_FOUND)
    await expect(api.identity.admin.changeRole({ userId, role: "ADMIN" })).rejects.toMatchObject(NOT_FOUND)
    await expect(api.identity.admin.approveFreelancer({ userId })).rejects.toMatchObject(NOT_FOUND)
  })

  test("an unconfirmed address opens nothing but the own frame", async () => {
    const api = await h.as((await h.make.client({ emailVerified: false })).id)
    expect(await api.identity.me()).toMatchObject({ emailVerified: false })
    await expect(api.identity.update({ name: "Other" })).rejects.toMatchObject({
      cause: { reason: "EMAIL_NOT_VERIFIED" },
    })
  })

  test("privileged fields sent along with a change are dropped", async () => {
    const user = await h.make.client({ name: "Before" })
    const extra = {
      role: "ADMIN",
      credits: 5000,
      email: "x@example.com",
      emailVerified: false,
      companyId: null,
      suspendedAt: new Date(),
      id: "x",
    }
    const api = await h.as(user.id)
    expect(await api.identity.update({ name: "After", timezone: "Asia/Tokyo", ...extra } as never)).toEqual({
      name: "After",
      timezone: "Asia/Tokyo",
      phone: null,
    })
    const [row] = await h.app.db.select().from(users).where(eq(users.id, user.id))
    expect(row).toMatchObject({
      id: user.id,
      email: user.email,
      role: "CLIENT",
      credits: 0,
      emailVerified: true,
      suspendedAt: null,
    })
    for (const timezone of ["Mars/Olympus", "AET", "VST"]) {
      await expect(api.identity.update({ timezone })).rejects.toMatchObject({ code: "BAD_REQUEST" })
    }
    expect(await api.identity.update({ timezone: "Asia/Calcutta" })).toMatchObject({ timezone: "Asia/Kolkata" })
    expect(await api.identity.update({ timezone: "US/Pacific-New" })).toMatchObject({ timezone: "America/Los_Angeles" })
  })
})

describe("admins", () => {
  test("list users by role, status and words, page by page", async () => {
    const api = await adminApi()
    const made = []
    for (let i = 0; i < 5; i++) {
      made.push(await h.make.client({ name: `Zebra ${i}`, email: `zebra_${i}@stripes.example` }))
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.identity.admin.listUsers({
        limit: 2,
        search: "zebra_",
        role: "CLIENT",
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map((row) => row.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen.sort()).toEqual(made.map((user) => user.id).sort())
    expect((await api.identity.admin.listUsers({ search: "zebra%" })).items).toEqual([])
    expect(
      (await api.identity.admin.listUsers({ freelancerStatus: "PENDING" })).items.every(
        (row) => row.freelancerStatus === "PENDING",
      ),
    ).toBe(true)
    await expect(api.identity.admin.listUsers({ cursor: "made-up" })).rejects.toMatchObject({ code: "BAD_REQUEST" })
    const detail = await api.identity.admin.getUser({ userId: made[0]?.id ?? "" })
    expect(detail).toMatchObject({ name: "Zebra 0", openSessions: 0, profile: null, standing: "ACTIVE" })
    expect(JSON.stringify(detail)).not.toMatch(/password|token|secret/)
  })

  test("cannot take their own access away, nor the last admin's", async () => {
    const admin = await h.make.admin()
    const api = await h.as(admin.id)
    await expect(api.identity.admin.suspendUser({ userId: admin.id, reason: "Me." })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    })
    await expect(api.identity.admin.changeRole({ userId: admin.id, role: "CLIENT" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    })
    await h.app.db.update(users).set({ role: "CLIENT" }).where(eq(users.role, "ADMIN"))
    const [one, two] = [await h.make.admin(), await h.make.admin()]
    const [apiOne, apiTwo] = [await h.as(one.id), await h.as(two.id)]
    const both = await Promise.allSettled([
      apiOne.identity.admin.changeRole({ userId: two.id, role: "CLIENT" }),
      apiTwo.identity.admin.changeRole({ userId: one.id, role: "CLIENT" }),
    ])
    const refused = both.find((result) => result.status === "rejected")
    expect(refused?.reason).toMatchObject({ code: "BAD_REQUEST" })
    expect(await h.app.db.$count(users, eq(users.role, "ADMIN"))).toBe(1)
  })

  test("a role change is written down with before and after, and ends sessions", async () => {
    const user = await h.make.client()
    await setPasswordOf(h.app, user.id, PASSWORD)
    await createBrowser(h.app).post("/sign-in/email", { email: user.email, password: PASSWORD })
    const admin = await h.make.admin()
    await (await h.as(admin.id)).identity.admin.changeRole({ userId: user.id, role: "ADMIN" })
    expect(await h.app.db.$count(sessions, eq(sessions.userId, user.id))).toBe(0)
    expect((await auditOf(user.id)).at(-1)).toMatchObject({
      action: "USER_ROLE_CHANGE",
      actorId: admin.id,
      before: { role: "CLIENT" },
      after: { role: "ADMIN" },
    })
  })

  test("the first one comes from the command line, by creation or promotion", async () => {
    const ctx = h.ctx({ kind: "system", job: "create-admin" })
    const made = await createAdmin(ctx, { email: "first@example.com" })
    expect(made).toMatchObject({ created: true, email: "first@example.com" })
    const browser = createBrowser(h.app)
    await browser.post("/sign-in/email", { email: "first@example.com", password: made.password })
    expect(await browser.actor()).toMatchObject({ role: "ADMIN", emailVerified: true })
    expect(await createAdmin(ctx, { email: "first@example.com" })).toMatchObject({
      created: false,
      password: null,
      userId: made.userId,
    })
    const squatter = await h.make.client({ email: "boss@example.com", emailVerified: false })
    await setPasswordOf(h.app, squatter.id, PASSWORD)
    const promoted = await createAdmin(ctx, { email: "boss@example.com" })
    expect(promoted).toMatchObject({ created: false, userId: squatter.id })
    expect(
      (await createBrowser(h.app).post("/sign-in/email", { email: "boss@example.com", password: PASSWORD })).status,
    ).toBe(401)
    expect(
      (await createBrowser(h.app).post("/sign-in/email", { email: "boss@example.com", password: promoted.password }))
        .status,
    ).toBe(200)
  })
})
