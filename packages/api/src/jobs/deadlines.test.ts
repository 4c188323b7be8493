import { freelancerEarnings, taskOffers, tasks } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { createMarket, openOfferOf } from "#testing/market-fixtures"
import { readTask, stageTask } from "#testing/task-fixtures"

let h: Harness

/** A row that is in `broken` cannot be changed, as if something about it alone were wrong. */
beforeAll(async () => {
  h = await setup()
  await h.database.owner.db.execute(sql`create table broken (id uuid primary key)`)
  await h.database.owner.db.execute(sql`
    create function refuse_broken() returns trigger language plpgsql as $$ begin
      if exists (select 1 from broken where id = new.id) then raise exception 'broken on purpose'; end if;
      return new;
    end $$`)
  for (const table of ["tasks", "task_offers", "freelancer_earnings"]) {
    await h.database.owner.db.execute(
      sql`create trigger refuse_broken before update on ${sql.identifier(table)} for each row execute function refuse_broken()`,
    )
  }
})
afterAll(() => h.close())
afterEach(() => vi.restoreAllMocks())

type Case = { make: () => Promise<string>; minutes: number; stateOf: (id: string) => Promise<string | undefined> }

const statusOf = async (id: string) => (await readTask(h, id)).status
const stage = (status: "UNASSIGNABLE" | "IN_REVIEW") => async () => (await stageTask(h, status)).taskId

async function earn() {
  const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
  await (await h.as(clientId)).delivery.approve({ taskId })
  const [line] = await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.taskId, taskId))
  return line?.id ?? ""
}
async function earningState(id: string) {
  return (await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.id, id)))[0]?.state
}

async function offer() {
  const { submit } = await createMarket(h, 1)
  const { taskId } = await submit()
  await h.drainJobs()
  return (await openOfferOf(h, taskId)).id
}
async function responseTo(id: string) {
  return (await h.app.db.select().from(taskOffers).where(eq(taskOffers.id, id)))[0]?.response
}

async function workSoonDue() {
  const deadline = new Date(Date.now() + 2 * 86_400_000)
  return (await stageTask(h, "IN_PROGRESS", { deadline })).taskId
}
async function reminderOf(id: string) {
  const [row] = await h.app.db
    .select({ past: sql<boolean>`${tasks.remindAt} <= now()` })
    .from(tasks)
    .where(eq(tasks.id, id))
  return row?.past ? "DUE" : "SENT"
}

test.each<[string, Case & { before: string; after: string }]>([
  ["an offer", { make: offer, minutes: 300, stateOf: responseTo, before: "PENDING", after: "EXPIRED" }],
  [
    "a task nobody could take",
    {
      make: stage("UNASSIGNABLE"),
      minutes: 72 * 60 + 1,
      stateOf: statusOf,
      before: "UNASSIGNABLE",
      after: "CANCELLED",
    },
  ],
  [
    "a silent review",
    { make: stage("IN_REVIEW"), minutes: 5 * 24 * 60 + 1, stateOf: statusOf, before: "IN_REVIEW", after: "COMPLETED" },
  ],
  ["a reminder", { make: workSoonDue, minutes: 25 * 60, stateOf: reminderOf, before: "DUE", after: "SENT" }],
  [
    "an earning on hold",
    { make: earn, minutes: 7 * 24 * 60 + 1, stateOf: earningState, before: "ON_HOLD", after: "AVAILABLE" },
  ],
])("%s that fails holds up none that is due after it, and is taken when it no longer fails", async (_, one) => {
  const { make, minutes, stateOf, before, after } = one
  const broken = await make()
  const sound = [await make(), await make()]
  await h.app.db.execute(sql`insert into broken values (${broken})`)
  await h.advance(minutes)
  await h.sweep()
  expect(await Promise.all(sound.map(stateOf))).toEqual([after, after])
  expect(await stateOf(broken)).toBe(before)

  await h.app.db.execute(sql`delete from broken`)
  await h.sweep()
  expect(await stateOf(broken)).toBe(before)
  const now = performance.now()
  vi.spyOn(performance, "now").mockImplementation(() => now + 15_001)
  await h.sweep()
  expect(await stateOf(broken)).toBe(after)
})
