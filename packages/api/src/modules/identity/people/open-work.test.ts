import { invitations, users } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { violates } from "#platform/errors"
import { type Harness, setup } from "#testing/harness"
import { createMarket, offersOf } from "#testing/market-fixtures"
import { earn } from "#testing/payout-fixtures"
import { giveCredits, stageTask } from "#testing/task-fixtures"
import { createAdmin } from "./create-admin.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const OPEN_WORK = { code: "CONFLICT", cause: { reason: "OPEN_WORK" } }
const admin = async () => h.as((await h.make.admin()).id)
async function emailOf(userId: string) {
  return (await h.app.db.select({ email: users.email }).from(users).where(eq(users.id, userId)))[0]?.email ?? ""
}

describe("a role is not left while something is open in it", () => {
  test.each([
    ["work in progress", async () => (await stageTask(h, "IN_PROGRESS")).freelancerId],
    ["work in review", async () => (await stageTask(h, "IN_REVIEW")).freelancerId],
    ["earnings on hold", () => earn(h, [10], { held: true })],
    ["earnings to be withdrawn", () => earn(h)],
    ["a task of one's own", async () => (await stageTask(h, "IN_PROGRESS")).clientId],
    [
      "credits",
      async () => {
        const { id } = await h.make.client()
        await giveCredits(h, id, 5)
        return id
      },
    ],
  ])("%s: neither by an admin, nor by create-admin, nor in the database", async (_what, make) => {
    const userId = await make()
    const api = await admin()
    const before = await api.identity.admin.getUser({ userId })
    await expect(api.identity.admin.changeRole({ userId, role: "ADMIN" })).rejects.toMatchObject(OPEN_WORK)
    const promoted = createAdmin(h.system(), { email: await emailOf(userId) })
    await expect(promoted).rejects.toMatchObject({ reason: "OPEN_WORK" })
    const byHand = h.app.db.update(users).set({ role: "ADMIN" }).where(eq(users.id, userId))
    expect(violates(await byHand.catch((error: unknown) => error), "users_role_open_work")).toBe(true)
    expect(await api.identity.admin.getUser({ userId })).toEqual(before)
    const { openTasks, unpaidCents, credits } = before.holds
    expect(openTasks + unpaidCents + credits).toBeGreaterThan(0)
  })

  test("finished and paid work hinders nobody", async () => {
    const { freelancerId, clientId } = await stageTask(h, "PENDING_ADMIN_REVIEW")
    const api = await admin()
    await expect(api.identity.admin.changeRole({ userId: freelancerId, role: "CLIENT" })).rejects.toMatchObject(
      OPEN_WORK,
    )
    const other = await h.make.freelancer()
    await expect(api.identity.admin.changeRole({ userId: other.id, role: "CLIENT" })).resolves.toBeDefined()
    await expect(api.identity.admin.changeRole({ userId: clientId, role: "FREELANCER" })).rejects.toMatchObject(
      OPEN_WORK,
    )
  })

  test("open offers go to others, by create-admin too", async () => {
    const market = await createMarket(h, 2)
    const { taskId } = await market.submit()
    await h.drainJobs()
    const [first = "", second = ""] = market.freelancers
    expect(await offersOf(h, taskId)).toMatchObject([{ artistId: first, response: "PENDING" }])
    expect((await (await admin()).identity.admin.getUser({ userId: first })).holds).toMatchObject({ openOffers: 1 })
    await createAdmin(h.system(), { email: await emailOf(first) })
    await h.drainJobs()
    expect(await offersOf(h, taskId)).toMatchObject([
      { artistId: second, response: "PENDING" },
      { artistId: first, response: "EXPIRED" },
    ])
  })
})

test("the mark of a freelancer is given to freelancers only, whatever profile someone once had", async () => {
  const { id: userId } = await h.make.freelancer({ skills: [{ slug: "lettering", verified: false }] })
  const api = await admin()
  const profile = (await api.identity.admin.getUser({ userId })).profile
  const skillId = profile?.skills[0]?.skillId ?? ""
  const { id: applicant } = await h.make.freelancer({ profile: { status: "PENDING" } })
  for (const id of [userId, applicant]) {
    await api.identity.admin.changeRole({ userId: id, role: "CLIENT" })
  }
  for (const call of [
    () => api.identity.admin.verifySkill({ userId, skillId, verified: true }),
    () => api.identity.admin.approveFreelancer({ userId: applicant }),
    () => api.identity.admin.rejectFreelancer({ userId: applicant, reason: "No." }),
  ]) {
    await expect(call()).rejects.toMatchObject({ code: "NOT_FOUND" })
  }
  const waiting = (await api.admin.needs()).items.filter(({ kind }) => kind === "APPLICATION")
  expect(waiting.map(({ id }) => id)).not.toContain(applicant)
})

test("whoever is no admin any more has invited nobody", async () => {
  const [one, two] = [await h.make.admin(), await h.make.admin()]
  const api = await h.as(one.id)
  await (await h.as(two.id)).identity.admin.inviteFreelancer({ email: "asked@example.com" })
  await api.identity.admin.changeRole({ userId: two.id, role: "CLIENT" })
  expect(await api.identity.admin.listInvitations()).toMatchObject([{ email: "asked@example.com", state: "REVOKED" }])
  expect(await h.app.db.$count(invitations)).toBe(1)
})
