import { auditLogs, freelancerProfiles, matchingCandidates, users } from "@atelier/db/schema"
import { addWorkingTime, sameHours, writeDay } from "@atelier/domain/hours"
import { addDays, DAY_MS, weekdayOf, zonedParts, zonedToUtc } from "@atelier/domain/shared"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { createMarket, offersOf, openOfferOf } from "#testing/market-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const ZONE = "Pacific/Auckland"
const day = (ahead: number) => writeDay(addDays(zonedParts(new Date(), ZONE), ahead))
function midnight(ahead: number) {
  const { year, month, day: date } = addDays(zonedParts(new Date(), ZONE), ahead)
  return zonedToUtc({ year, month, day: date, hour: 0, minute: 0 }, ZONE)
}
async function profileOf(userId: string) {
  const [row] = await h.app.db.select().from(freelancerProfiles).where(eq(freelancerProfiles.userId, userId))
  return row
}
async function settle() {
  await h.sweep()
  await h.drainJobs()
}

describe("an offer", () => {
  test("runs only on the weekdays of its freelancer, and over the days off", async () => {
    const market = await createMarket(h, 0)
    const weekday = weekdayOf(addDays(zonedParts(new Date(), ZONE), 3))
    const workingHours = sameHours("09:00", "18:00", [weekday])
    const daysOff = [{ from: day(3), to: day(4) }]
    const first = await market.join({ timezone: ZONE, profile: { workingHours } })
    const { taskId } = await market.submit({ urgency: "STANDARD" })
    await h.drainJobs()
    const offer = await openOfferOf(h, taskId)
    const hours = { timezone: ZONE, workingHours }
    expect(offer.artistId).toBe(first)
    expect(offer.expiresAt).toEqual(addWorkingTime(hours, offer.createdAt, 120))
    expect(zonedParts(offer.expiresAt, ZONE)).toMatchObject({ weekday, hour: 11, minute: 0 })
    expect(writeDay(zonedParts(offer.expiresAt, ZONE))).toBe(day(3))

    const other = await createMarket(h, 0)
    await other.join({ timezone: ZONE, profile: { workingHours, daysOff } })
    const second = await other.submit({ urgency: "STANDARD" })
    await h.drainJobs()
    expect(writeDay(zonedParts((await openOfferOf(h, second.taskId)).expiresAt, ZONE))).toBe(day(10))
  })
})

describe("days off in advance", () => {
  test("begin at midnight of the own zone: offers go on at once and the reason is stored; then they end", async () => {
    const market = await createMarket(h, 1)
    const [away = ""] = market.freelancers
    await h.app.db.update(users).set({ timezone: ZONE }).where(eq(users.id, away))
    const api = await h.as(away)
    const daysOff = [{ from: day(1), to: day(2) }]
    expect(await api.identity.freelancer.update({ daysOff })).toMatchObject({ daysOff, offUntil: null })
    expect((await profileOf(away))?.leaveChangesAt).toEqual(midnight(1))
    const { taskId } = await market.submit()
    await h.drainJobs()
    expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: away })
    const colleague = await market.join({})

    const running = [{ from: day(-1), to: day(1) }]
    await h.app.db
      .update(freelancerProfiles)
      .set({ daysOff: running, leaveChangesAt: new Date() })
      .where(eq(freelancerProfiles.userId, away))
    await Promise.all([h.sweep(), h.sweep()])
    await settle()
    expect(await profileOf(away)).toMatchObject({
      offUntil: midnight(2),
      leaveChangesAt: midnight(2),
      daysOff: running,
    })
    const withdrawn = (await offersOf(h, taskId)).find(({ artistId }) => artistId === away)
    expect(withdrawn).toMatchObject({ response: "EXPIRED", withdrawnReason: "FREELANCER_ON_VACATION" })
    expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: colleague })
    const [excluded] = await h.app.db
      .select()
      .from(matchingCandidates)
      .where(and(eq(matchingCandidates.artistId, away), eq(matchingCandidates.exclusionReason, "ON_VACATION")))
    expect(excluded).toBeDefined()

    const past = [{ from: day(-3), to: day(-1) }]
    await h.app.db
      .update(freelancerProfiles)
      .set({ daysOff: past, leaveChangesAt: new Date() })
      .where(eq(freelancerProfiles.userId, away))
    await settle()
    expect(await profileOf(away)).toMatchObject({ offUntil: null, leaveChangesAt: null, daysOff: [] })
    const rows = await h.app.db
      .select({ after: auditLogs.after })
      .from(auditLogs)
      .where(and(eq(auditLogs.resourceId, away), eq(auditLogs.action, "FREELANCER_UPDATE")))
    expect(rows.map(({ after }) => after)).toEqual(
      expect.arrayContaining([{ leave: "began" }, { leave: "ended" }, { changed: ["daysOff"] }]),
    )
  })

  test("being back ends the days that run, not those to come; a vacation ends through the sweeper too", async () => {
    const freelancer = await h.make.freelancer({ timezone: ZONE })
    const api = await h.as(freelancer.id)
    const later = { from: day(10), to: day(12) }
    const update = api.identity.freelancer.update
    expect(await update({ daysOff: [{ from: day(0), to: day(2) }, later] })).toMatchObject({ offUntil: midnight(3) })
    expect(await update({ vacationUntil: null })).toMatchObject({ offUntil: null, daysOff: [later] })
    expect((await profileOf(freelancer.id))?.leaveChangesAt).toEqual(midnight(10))
    await api.identity.update({ timezone: "UTC" })
    expect((await profileOf(freelancer.id))?.leaveChangesAt).not.toEqual(midnight(10))

    await update({ daysOff: [], vacationUntil: new Date(Date.now() + DAY_MS) })
    await h.advance(24 * 60 + 1)
    await h.sweep()
    expect(await profileOf(freelancer.id)).toMatchObject({ vacationUntil: null, leaveChangesAt: null })
  })

  test("hours and days that make no sense are refused in words", async () => {
    const update = (await h.as((await h.make.freelancer()).id)).identity.freelancer.update
    const overlapping = Array.from({ length: 7 }, (): [string, string][] => [
      ["09:00", "12:00"],
      ["11:00", "13:00"],
    ])
    await expect(update({ workingHours: overlapping })).rejects.toThrow("overlap")
    await expect(update({ workingHours: [[["9", "12:00"]], [], [], [], [], [], []] })).rejects.toThrow("HH:MM")
    await expect(update({ daysOff: [{ from: day(3), to: day(1) }] })).rejects.toThrow("before the first")
    await expect(update({ daysOff: [{ from: "2026-02-30", to: "2026-03-01" }] })).rejects.toThrow("YYYY-MM-DD")
  })
})
