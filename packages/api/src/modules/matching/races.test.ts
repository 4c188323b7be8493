import { notifications, taskOffers } from "@atelier/db/schema"
import { DEFAULT_CONFIG } from "@atelier/domain/matching"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { isDomainError } from "#platform/errors"
import { type Harness, setup } from "#testing/harness"
import { createMarket, offersOf, openOfferOf, type Submitted } from "#testing/market-fixtures"
import { findFlaws, NO_FLAWS, readTask } from "#testing/task-fixtures"
import { runRound } from "./run-round.ts"

const RACES = Number(process.env.RACES ?? 60)
const AT_ONCE = 10
const SEED = Number(process.env.RACE_SEED ?? 20261122)

let h: Harness
let adminId: string

/** Rules under which nobody is ever too busy; with `atOnce` every task goes straight to everyone. */
async function publish(atOnce: boolean) {
  const api = await h.as(adminId)
  const draft = await api.matching.admin.createDraft({})
  const { escalationSettings: levels } = DEFAULT_CONFIG
  const maxOffers = atOnce ? 0 : 3
  await api.matching.admin.updateDraft({
    configId: draft.id,
    expectedUpdatedAt: draft.updatedAt,
    config: {
      ...DEFAULT_CONFIG,
      workloadSettings: { ...DEFAULT_CONFIG.workloadSettings, maxActiveTasks: 50 },
      escalationSettings: {
        ...levels,
        level1: { ...levels.level1, maxOffers },
        level2: { ...levels.level2, maxOffers },
      },
    },
  })
  await api.matching.admin.publish({ configId: draft.id })
}

beforeAll(async () => {
  h = await setup({}, { max: 10 })
  adminId = (await h.make.admin()).id
  await publish(false)
})
afterAll(() => h.close())

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (isDomainError(cause)) {
    return cause.reason
  }
  throw error
}
async function attempt(what: Promise<unknown>): Promise<string> {
  try {
    await what
    return "done"
  } catch (error) {
    return reasonOf(error)
  }
}
async function accept(offer: { id: string; artistId: string }) {
  return attempt((await h.as(offer.artistId)).matching.accept({ offerId: offer.id }))
}

/** Lets an open offer run out so many milliseconds from now. */
function runOut(offerId: string, ms: number) {
  return h.app.db
    .update(taskOffers)
    .set({ expiresAt: sql`clock_timestamp() + make_interval(secs => ${ms / 1000})` })
    .where(and(eq(taskOffers.id, offerId), eq(taskOffers.response, "PENDING")))
}

async function sweepFor(ms: number) {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    await h.sweep()
  }
}

/** What must hold for every task at rest. */
function findTrouble() {
  return h.app.db.execute<{ id: string; trouble: string }>(sql`
    select id, trouble from (
      select t.id, case
        when o.won > 1 then 'two winners'
        when t.status in ('ASSIGNED', 'IN_PROGRESS') and o.open > 0 then 'an offer open after assignment'
        when t.status = 'OFFERED' and o.open = 0 then 'stuck: offered to nobody'
        when t.status <> 'OFFERED' and o.open > 0 then 'an offer open on a task not on offer'
        when t.status = 'PENDING' then 'stuck: nobody looks'
        when o.exclusive > 1 then 'two exclusive offers'
        when t.status = 'ASSIGNED' and not o.his and not exists (select from task_activity_log a
          where a.task_id = t.id and a.action = 'assigned' and a.actor_type = 'admin') then 'assigned to someone who did not accept'
        when t.status = 'OFFERED' and t.offered_to is distinct from o.holder then 'the cache names another holder'
        when t.status <> 'OFFERED' and (t.offered_to is not null or t.offer_expires_at is not null) then 'a cache left over'
      end as trouble
      from tasks t cross join lateral (
        select count(*) filter (where response = 'ACCEPTED') as won,
          count(*) filter (where response = 'PENDING') as open,
          count(*) filter (where response = 'PENDING' and not broadcast) as exclusive,
          min(artist_id) filter (where response = 'PENDING' and not broadcast) as holder,
          coalesce(bool_or(response = 'ACCEPTED' and artist_id = t.freelancer_id), false) as his
        from task_offers where task_id = t.id
      ) o
    ) checked where trouble is not null`)
}

test("of ten accepts of a broadcast exactly one wins and the others hear it is taken", async () => {
  await publish(true)
  const { freelancers, submit } = await createMarket(h, 10)
  const { taskId, clientId } = await submit()
  await h.drainJobs()
  const open = await offersOf(h, taskId)
  expect(open.map(({ broadcast, response }) => `${broadcast} ${response}`)).toEqual(Array(10).fill("true PENDING"))
  const answers = await Promise.all(open.map(accept))
  expect(answers.toSorted()).toEqual([...Array(9).fill("ALREADY_TAKEN"), "done"])
  const winner = open[answers.indexOf("done")]
  expect(await readTask(h, taskId)).toMatchObject({
    status: "ASSIGNED",
    freelancerId: winner?.artistId,
    offeredTo: null,
  })
  const after = await offersOf(h, taskId)
  expect(after.filter(({ withdrawnReason }) => withdrawnReason === "TAKEN_BY_ANOTHER")).toHaveLength(9)
  await h.drainJobs()
  const told = await h.app.db.select().from(notifications).where(eq(notifications.event, "OFFER_WITHDRAWN"))
  const losers = freelancers.filter((id) => id !== winner?.artistId).toSorted()
  expect(
    told
      .filter(({ channel }) => channel === "IN_APP")
      .map(({ userId }) => userId)
      .toSorted(),
  ).toEqual(losers)
  const client = await h.app.db.select().from(notifications).where(eq(notifications.userId, clientId))
  expect(client.filter(({ event, channel }) => event === "TASK_ASSIGNED" && channel === "IN_APP")).toHaveLength(1)
  expect(await accept(winner ?? { id: "", artistId: "" })).toBe("done")
  await publish(false)
})

test("a second run of a round, and ten at once, make one offer", async () => {
  const { submit } = await createMarket(h, 3)
  const { taskId } = await submit()
  await Promise.all(Array.from({ length: 8 }, () => runRound(h.system(), { taskId })))
  expect(await offersOf(h, taskId)).toHaveLength(1)
  await h.drainJobs()
  expect(await offersOf(h, taskId)).toHaveLength(1)
})

test("rounds of many tasks at once never give one freelancer more than the own limit", async () => {
  const crowd = await createMarket(h, 0)
  const one = await crowd.join({ profile: { maxConcurrentTasks: 2 } })
  const made = []
  for (let i = 0; i < 8; i++) {
    made.push(await crowd.submit())
  }
  await Promise.all(made.map(({ taskId }) => runRound(h.system(), { taskId })))
  const held = await h.app.db
    .select()
    .from(taskOffers)
    .where(and(eq(taskOffers.artistId, one), eq(taskOffers.response, "PENDING")))
  expect(held.filter(({ escalationLevel }) => escalationLevel === 1)).toHaveLength(2)
  expect(held.filter(({ broadcast }) => !broadcast).length).toBeLessThanOrEqual(3)
})

test("of eight broadcasts accepted at once a freelancer gets as many as the own limit allows", async () => {
  await publish(true)
  const crowd = await createMarket(h, 0)
  const one = await crowd.join({ profile: { maxConcurrentTasks: 1 } })
  const made = await Promise.all(Array.from({ length: 8 }, () => crowd.submit()))
  await h.drainJobs()
  const open = await Promise.all(made.map(({ taskId }) => openOfferOf(h, taskId, one)))
  expect(open.every(({ broadcast }) => broadcast)).toBe(true)
  const answers = await Promise.all(open.map(accept))
  expect(answers.toSorted()).toEqual([...Array(7).fill("AT_TASK_LIMIT"), "done"])
  const [refused] = open.filter((_, place) => answers[place] !== "done")
  await expect((await h.as(one)).matching.accept({ offerId: refused?.id ?? "" })).rejects.toThrow(
    "You have reached your limit of 1 active task.",
  )
  const past = h.app.db.update(taskOffers).set({ response: "ACCEPTED", respondedAt: sql`now()` })
  await expect(past.where(eq(taskOffers.id, refused?.id ?? ""))).rejects.toMatchObject({
    cause: { constraint_name: "task_offers_own_limit" },
  })
  await publish(false)
})

test("a broadcast yields to an exclusive offer that is held, and to the platform's limit", async () => {
  const crowd = await createMarket(h, 0)
  const one = await crowd.join({ profile: { maxConcurrentTasks: 1 } })
  const { taskId: held } = await crowd.submit()
  await h.drainJobs()
  await publish(true)
  const { taskId: open } = await crowd.submit()
  await h.drainJobs()
  const exclusive = await openOfferOf(h, held, one)
  const broadcast = await openOfferOf(h, open, one)
  expect([exclusive.broadcast, broadcast.broadcast]).toEqual([false, true])
  expect(await accept(broadcast)).toBe("AT_TASK_LIMIT")
  expect(await accept(exclusive)).toBe("done")
  const other = await crowd.join({ profile: { maxConcurrentTasks: 9 } })
  const more = await Promise.all(Array.from({ length: 3 }, () => crowd.submit()))
  await h.drainJobs()
  const api = await h.as(adminId)
  const draft = await api.matching.admin.createDraft({})
  const workloadSettings = { ...DEFAULT_CONFIG.workloadSettings, maxActiveTasks: 2 }
  const config = { ...DEFAULT_CONFIG, workloadSettings }
  await api.matching.admin.updateDraft({ configId: draft.id, expectedUpdatedAt: draft.updatedAt, config })
  await api.matching.admin.publish({ configId: draft.id })
  const offers = await Promise.all(more.map(({ taskId }) => openOfferOf(h, taskId, other)))
  expect((await Promise.all(offers.map(accept))).toSorted()).toEqual(["AT_TASK_LIMIT", "done", "done"])
  await publish(false)
})

test("an offer that ran out cannot be accepted, whether or not the sweeper has been there", async () => {
  const { submit } = await createMarket(h, 1)
  const { taskId } = await submit()
  await h.drainJobs()
  const offer = await openOfferOf(h, taskId)
  await runOut(offer.id, -1)
  expect(await accept(offer)).toBe("OFFER_CLOSED")
  await h.sweep()
  expect(await accept(offer)).toBe("OFFER_CLOSED")
  await h.drainJobs()
  expect((await readTask(h, taskId)).status).toBe("UNASSIGNABLE")
})

async function race({ taskId, clientId }: Submitted, below: (n: number) => number) {
  const open = (await offersOf(h, taskId)).filter(({ response }) => response === "PENDING")
  const [first] = open
  if (!first) {
    throw new Error("Nobody was offered the task.")
  }
  const anyOf = () => open[below(open.length)] ?? first
  const moves: (() => Promise<unknown>)[] = [
    () => accept(first),
    () => accept(anyOf()),
    async () => attempt((await h.as(first.artistId)).matching.decline({ offerId: first.id, reason: "TOO_BUSY" })),
    async () => attempt((await h.as(clientId)).tasks.cancel({ taskId, idempotencyKey: `cancel-${taskId}` })),
    () => sweepFor(below(12)),
    () => runRound(h.system(), { taskId }),
    async () => attempt((await h.as(adminId)).tasks.admin.assign({ taskId, freelancerId: anyOf().artistId })),
    async () => {
      const api = await h.as(anyOf().artistId)
      await api.identity.freelancer.update({ vacationMode: true })
      await h.drainJobs()
      await api.identity.freelancer.update({ vacationMode: false })
    },
  ]
  if (below(2) === 0) {
    await runOut(first.id, below(15))
  }
  const chosen = Array.from({ length: 2 + below(4) }, () => moves[below(moves.length)] ?? moves[0])
  await Promise.all(chosen.map((move) => move?.()))
}

test(`${RACES} random races: one winner at most, one exclusive offer at most, nothing stuck (RACE_SEED=${SEED})`, async () => {
  let state = SEED
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const market = await createMarket(h, 0)
  for (let i = 0; i < 6; i++) {
    await market.join({ profile: { maxConcurrentTasks: 50 } })
  }
  const ends: Record<string, number> = {}
  for (let batch = 0; batch < RACES / AT_ONCE; batch++) {
    await publish(batch % 4 === 3)
    const submitted: Submitted[] = []
    for (let i = 0; i < AT_ONCE; i++) {
      submitted.push(await market.submit())
    }
    await h.drainJobs()
    await Promise.all(submitted.map((task) => race(task, below)))
    await h.sweep()
    await h.drainJobs()
    expect({ batch, trouble: await findTrouble() }).toEqual({ batch, trouble: [] })
    for (const { taskId } of submitted) {
      const { status } = await readTask(h, taskId)
      ends[status] = (ends[status] ?? 0) + 1
    }
  }
  expect(Object.keys(ends)).toEqual(expect.arrayContaining(["ASSIGNED", "CANCELLED", "OFFERED"]))
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
}, 180_000)
