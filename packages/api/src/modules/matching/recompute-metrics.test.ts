import { randomUUID } from "node:crypto"
import { clientArtistAffinity, freelancerProfiles, taskRatings, tasks, waitingIntervals } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { createMarket, openOfferOf } from "#testing/market-fixtures"
import { stepTask } from "#testing/step-task"
import { stageTask } from "#testing/task-fixtures"
import { recomputeMetrics } from "./jobs/recompute-metrics.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

async function profileOf(userId: string) {
  const [row] = await h.app.db.select().from(freelancerProfiles).where(eq(freelancerProfiles.userId, userId))
  if (!row) {
    throw new Error(`${userId} has no profile.`)
  }
  const { updatedAt: _updatedAt, lastOfferedAt: _lastOfferedAt, ...profile } = row
  return profile
}
const recompute = (taskId: string) => recomputeMetrics(h.system(), { taskId })

test("answers become acceptance and response time; withdrawn offers say nothing; giving back takes an acceptance away", async () => {
  const market = await createMarket(h, 1)
  const [one = ""] = market.freelancers
  const api = await h.as(one)
  const offered = async () => {
    const { taskId } = await market.submit()
    await h.drainJobs()
    return openOfferOf(h, taskId)
  }
  await api.matching.accept({ offerId: (await offered()).id })
  await h.drainJobs()
  expect(await profileOf(one)).toMatchObject({ offersReceived: 1, offersAccepted: 1, acceptanceRate: 1 })

  const slow = await offered()
  await h.advance(8)
  await api.matching.decline({ offerId: slow.id, reason: "TOO_BUSY" })
  await h.drainJobs()
  expect(await profileOf(one)).toMatchObject({ offersReceived: 2, offersAccepted: 1, avgResponseTimeMinutes: 4 })

  await offered()
  await h.advance(11)
  await h.sweep()
  await h.drainJobs()
  expect(await profileOf(one)).toMatchObject({ offersReceived: 3, offersAccepted: 1, acceptanceRate: 0.3333 })

  await offered()
  await api.identity.freelancer.update({ vacationMode: true })
  await h.drainJobs()
  await api.identity.freelancer.update({ vacationMode: false })
  const kept = await offered()
  await api.matching.accept({ offerId: kept.id })
  await h.drainJobs()
  expect(await profileOf(one)).toMatchObject({ offersReceived: 4, offersAccepted: 2, acceptanceRate: 0.5 })
  await api.tasks.release({ taskId: kept.taskId, reason: "Fell ill." })
  await recompute(kept.taskId)
  expect(await profileOf(one)).toMatchObject({ offersReceived: 4, offersAccepted: 1, acceptanceRate: 0.25 })
})

async function complete(taskId: string, reviewDays = 0) {
  const move = (event: "start" | "deliver" | "pass" | "approve", by: "FREELANCER" | "ADMIN" | "CLIENT") =>
    inTx(h.system(), (ctx) => stepTask(ctx, taskId, { event, by }))
  await move("start", "FREELANCER")
  await move("deliver", "FREELANCER")
  await move("pass", "ADMIN")
  if (reviewDays > 0) {
    await h.advance(reviewDays * 1440)
  }
  await move("approve", "CLIENT")
}

test("only the freelancer's own time makes work late", async () => {
  const { taskId, freelancerId } = await stageTask(h, "ASSIGNED", { deadline: new Date(Date.now() + 2 * 86_400_000) })
  await complete(taskId, 30)
  await recompute(taskId)
  expect(await profileOf(freelancerId)).toMatchObject({ completedTasks: 1, onTimeTasks: 1, onTimeRate: 1 })

  const late = await stageTask(h, "ASSIGNED", { deadline: new Date(Date.now() + 2 * 86_400_000) })
  await h.advance(3 * 1440)
  await complete(late.taskId)
  await recompute(late.taskId)
  expect(await profileOf(late.freelancerId)).toMatchObject({ completedTasks: 1, onTimeTasks: 0, onTimeRate: 0 })
  expect(
    (await h.app.db.select().from(waitingIntervals).where(eq(waitingIntervals.taskId, late.taskId))).length,
  ).toBeGreaterThan(3)
})

function rate(taskId: string, clientId: string, artistId: string, rating: number) {
  return h.app.db.insert(taskRatings).values({ taskId, clientId, artistId, rating })
}

test("ratings, levels and what two have done together are recomputed, however often and however many at once", async () => {
  const { taskId, clientId, freelancerId } = await stageTask(h, "ASSIGNED")
  await complete(taskId)
  await rate(taskId, clientId, freelancerId, 4)
  await Promise.all([recompute(taskId), recompute(taskId), recompute(taskId)])
  const once = await profileOf(freelancerId)
  expect(once).toMatchObject({ rating: 4, ratingCount: 1, completedTasks: 1, experienceLevel: "JUNIOR" })
  const together = and(eq(clientArtistAffinity.clientId, clientId), eq(clientArtistAffinity.artistId, freelancerId))
  const affinity = await h.app.db.select().from(clientArtistAffinity).where(together)
  expect(affinity).toHaveLength(1)
  expect(affinity[0]).toMatchObject({ tasksCompleted: 1, ratingSum: 4, ratingCount: 1, isFavorite: false })
  expect(affinity[0]?.lastWorkedAt).toBeInstanceOf(Date)
  const client = await h.as(clientId)
  await client.matching.setAffinity({ freelancerId, wish: "FAVOURITE" })
  await recompute(taskId)
  expect(await profileOf(freelancerId)).toEqual(once)
  expect((await h.app.db.select().from(clientArtistAffinity).where(together))[0]).toMatchObject({ isFavorite: true })
})

test("more than ten completed tasks make MID; an admin's higher level stays", async () => {
  const { taskId, clientId, freelancerId } = await stageTask(h, "ASSIGNED")
  await complete(taskId)
  const [model] = await h.app.db.select().from(tasks).where(eq(tasks.id, taskId))
  const copy = (n: number) =>
    h.database.owner.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      for (let i = 0; i < n; i++) {
        const { briefId: _briefId, ...rest } = model ?? { briefId: null }
        await tx
          .insert(tasks)
          .values({ ...(rest as typeof tasks.$inferInsert), id: randomUUID(), idempotencyKey: null })
      }
    })
  await copy(9)
  await recompute(taskId)
  expect(await profileOf(freelancerId)).toMatchObject({ completedTasks: 10, experienceLevel: "JUNIOR" })
  await copy(1)
  await recompute(taskId)
  expect(await profileOf(freelancerId)).toMatchObject({ completedTasks: 11, experienceLevel: "MID" })
  await h.app.db
    .update(freelancerProfiles)
    .set({ experienceLevel: "EXPERT" })
    .where(eq(freelancerProfiles.userId, freelancerId))
  await recompute(taskId)
  expect((await profileOf(freelancerId)).experienceLevel).toBe("EXPERT")
  expect(clientId).toBeTruthy()
})
