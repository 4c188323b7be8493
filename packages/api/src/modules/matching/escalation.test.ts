import { matchingRounds, notifications, users } from "@atelier/db/schema"
import { sameHours } from "@atelier/domain/hours"
import { asc, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { createMarket, offersOf, openOfferOf } from "#testing/market-fixtures"
import { findFlaws, NO_FLAWS, readTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

async function settle() {
  await h.sweep()
  await h.drainJobs()
}
function roundsOf(taskId: string) {
  return h.app.db
    .select()
    .from(matchingRounds)
    .where(eq(matchingRounds.taskId, taskId))
    .orderBy(asc(matchingRounds.createdAt))
}
async function toldOf(userId: string) {
  return (await h.app.db.select().from(notifications).where(eq(notifications.userId, userId))).map(({ event }) => event)
}
async function creditsOf(userId: string) {
  return (await h.app.db.select({ credits: users.credits }).from(users).where(eq(users.id, userId)))[0]?.credits
}
async function decline(offer: { id: string; artistId: string }) {
  return (await h.as(offer.artistId)).matching.decline({ offerId: offer.id, reason: "TOO_BUSY" })
}

describe("the way of a task through the levels", () => {
  test("decline, expiry, next level, broadcast, nobody, refund after 72 hours", async () => {
    const admin = await h.make.admin()
    const market = await createMarket(h, 5)
    const [a, b, c, d, e] = market.freelancers
    const halfGood = await market.join({ skills: [{ slug: market.skill, level: "INTERMEDIATE" }] })
    const { taskId, clientId } = await market.submit()
    await h.drainJobs()

    const first = await openOfferOf(h, taskId)
    expect(first).toMatchObject({ artistId: a, rank: 1, escalationLevel: 1, broadcast: false, payCents: 3430 })
    expect(await readTask(h, taskId)).toMatchObject({ status: "OFFERED", offeredTo: a, escalationLevel: 1 })
    expect((await readTask(h, taskId)).offerExpiresAt).toEqual(first.expiresAt)
    await h.drainJobs()
    expect(await offersOf(h, taskId)).toHaveLength(1)

    await decline(first)
    await h.drainJobs()
    const second = await openOfferOf(h, taskId)
    expect(second).toMatchObject({ artistId: b, rank: 1, escalationLevel: 1 })

    await h.advance(9)
    await settle()
    expect((await openOfferOf(h, taskId)).id).toBe(second.id)
    await h.advance(2)
    await settle()
    const third = await openOfferOf(h, taskId)
    expect(third).toMatchObject({ artistId: c, escalationLevel: 1 })
    expect(await toldOf(b ?? "")).toContain("OFFER_EXPIRED")

    await decline(third)
    await h.drainJobs()
    expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: d, escalationLevel: 2 })
    await decline(await openOfferOf(h, taskId))
    await h.drainJobs()
    await decline(await openOfferOf(h, taskId, e))
    await h.drainJobs()
    const last = await openOfferOf(h, taskId)
    expect(last).toMatchObject({ artistId: halfGood, escalationLevel: 2 })
    const late = await Promise.all([market.join(), market.join(), market.join()])
    await decline(last)
    await h.drainJobs()

    const broadcast = (await offersOf(h, taskId)).filter(({ response }) => response === "PENDING")
    expect(broadcast.map(({ artistId }) => artistId).sort()).toEqual(late.sort())
    expect(broadcast.every((offer) => offer.broadcast && offer.escalationLevel === 3)).toBe(true)
    expect(await readTask(h, taskId)).toMatchObject({ status: "OFFERED", offeredTo: null, escalationLevel: 3 })
    expect(await toldOf(late[0] ?? "")).toEqual(["OFFER_RECEIVED", "OFFER_RECEIVED"])

    await h.advance(31)
    await settle()
    expect(await readTask(h, taskId)).toMatchObject({ status: "UNASSIGNABLE", offeredTo: null, offerExpiresAt: null })
    const toldAdmin = await toldOf(admin.id)
    expect(toldAdmin).toContain("TASK_UNASSIGNABLE")
    expect(toldAdmin.filter((event) => event === "TASK_SUBMITTED")).toHaveLength(1)
    expect((await roundsOf(taskId)).map(({ level, outcome }) => `${level} ${outcome}`)).toEqual([
      "1 OFFERED",
      "1 OFFERED",
      "1 OFFERED",
      "2 OFFERED",
      "2 OFFERED",
      "2 OFFERED",
      "3 BROADCAST",
      "3 EXHAUSTED",
    ])
    expect(await creditsOf(clientId)).toBe(0)
    await h.advance(71 * 60)
    await settle()
    expect((await readTask(h, taskId)).status).toBe("UNASSIGNABLE")
    await h.advance(61)
    await settle()
    expect((await readTask(h, taskId)).status).toBe("CANCELLED")
    expect(await creditsOf(clientId)).toBe(10)
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
  })

  test("a level with nobody left passes at once, and an empty market ends UNASSIGNABLE in one job", async () => {
    const market = await createMarket(h, 0)
    const { taskId } = await market.submit()
    expect((await h.drainJobs()).filter((name) => name.endsWith("-round"))).toHaveLength(1)
    expect((await readTask(h, taskId)).status).toBe("UNASSIGNABLE")
    const rounds = await roundsOf(taskId)
    expect(rounds.map(({ level, outcome }) => `${level} ${outcome}`)).toEqual([
      "1 NOBODY_ELIGIBLE",
      "2 NOBODY_ELIGIBLE",
      "3 EXHAUSTED",
    ])
    expect(rounds[0]?.excludedCounts).toEqual({ SKILL_BELOW_FLOOR: rounds[0]?.consideredCount })
  })

  test("a retry starts again at level 1, and those who declined stay out", async () => {
    const market = await createMarket(h, 1)
    const admin = await h.make.admin()
    const { taskId } = await market.submit()
    await h.drainJobs()
    await decline(await openOfferOf(h, taskId))
    await h.drainJobs()
    expect((await readTask(h, taskId)).status).toBe("UNASSIGNABLE")
    const newcomer = await market.join()
    await (await h.as(admin.id)).tasks.admin.retry({ taskId })
    expect((await readTask(h, taskId)).escalationLevel).toBe(0)
    await h.drainJobs()
    expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: newcomer, escalationLevel: 1 })
  })

  test("a released task is offered again, from level 1, to anyone but who gave it back", async () => {
    const market = await createMarket(h, 2)
    const { taskId } = await market.submit()
    await h.drainJobs()
    const offer = await openOfferOf(h, taskId)
    const api = await h.as(offer.artistId)
    expect(await api.matching.accept({ offerId: offer.id })).toEqual({ offerId: offer.id, taskId, payCents: 3430 })
    expect(await readTask(h, taskId)).toMatchObject({
      status: "ASSIGNED",
      freelancerId: offer.artistId,
      payCentsPerCredit: 343,
    })
    await api.tasks.release({ taskId, reason: "Fell ill." })
    await h.drainJobs()
    expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: market.freelancers[1], escalationLevel: 1 })
    await decline(await openOfferOf(h, taskId))
    await h.drainJobs()
    expect((await readTask(h, taskId)).status).toBe("UNASSIGNABLE")
    const counts = (await roundsOf(taskId)).at(-1)?.excludedCounts
    expect(counts).toMatchObject({ RELEASED_TASK: 1, ALREADY_DECLINED: 1 })
  })
})

describe("holidays and suspensions", () => {
  test("a holiday withdraws the open offer at once and it does not count against anyone", async () => {
    const market = await createMarket(h, 2)
    const { taskId } = await market.submit()
    await h.drainJobs()
    const offer = await openOfferOf(h, taskId)
    const api = await h.as(offer.artistId)
    await api.identity.freelancer.update({ vacationMode: true })
    await h.drainJobs()
    const [withdrawn] = (await offersOf(h, taskId)).filter(({ id }) => id === offer.id)
    expect(withdrawn).toMatchObject({ response: "EXPIRED", withdrawnReason: "FREELANCER_ON_VACATION" })
    expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: market.freelancers[1], escalationLevel: 1 })
    await expect(api.matching.accept({ offerId: offer.id })).rejects.toMatchObject({
      cause: { reason: "OFFER_CLOSED" },
    })
    await api.identity.freelancer.update({ vacationMode: false })
    await decline(await openOfferOf(h, taskId))
    await h.drainJobs()
    expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: offer.artistId, escalationLevel: 1 })
  })

  test("a suspension sends the task to the next", async () => {
    const market = await createMarket(h, 2)
    const admin = await h.make.admin()
    const { taskId } = await market.submit()
    await h.drainJobs()
    const offer = await openOfferOf(h, taskId)
    await (await h.as(admin.id)).identity.admin.suspendUser({ userId: offer.artistId, reason: "Copied pictures." })
    await h.drainJobs()
    expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: market.freelancers[1] })
    expect((await offersOf(h, taskId)).at(-1)).toMatchObject({ withdrawnReason: "FREELANCER_SUSPENDED" })
  })
})

describe("windows", () => {
  test("a STANDARD offer counts the freelancer's own working hours, an URGENT one every minute", async () => {
    const market = await createMarket(h, 0)
    await market.join({
      timezone: "UTC",
      profile: { workingHours: sameHours("09:00", "10:00", [1, 2, 3, 4, 5, 6, 7]) },
    })
    const { taskId } = await market.submit({ urgency: "STANDARD" })
    await h.drainJobs()
    const { createdAt, expiresAt } = await openOfferOf(h, taskId)
    expect(expiresAt.getTime() - createdAt.getTime()).toBeGreaterThan(23 * 3_600_000)
    const minutes = [0, 1, 2].map((day) => {
      const start = new Date(createdAt)
      start.setUTCDate(start.getUTCDate() + day)
      const from = Math.max(start.setUTCHours(9, 0, 0, 0), createdAt.getTime())
      const to = Math.min(new Date(start).setUTCHours(10, 0, 0, 0), expiresAt.getTime())
      return Math.max(0, to - from) / 60_000
    })
    expect(Math.round(minutes.reduce((sum, one) => sum + one, 0))).toBe(120)

    const urgent = await createMarket(h, 1)
    const second = await urgent.submit({ urgency: "URGENT" })
    await h.drainJobs()
    const offer = await openOfferOf(h, second.taskId)
    expect(Math.round((offer.expiresAt.getTime() - offer.createdAt.getTime()) / 60_000)).toBe(30)
  })
})
