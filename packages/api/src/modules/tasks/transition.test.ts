import { taskActivityLog, taskOffers, waitingIntervals } from "@atelier/db/schema"
import {
  canApply,
  type Party,
  TASK_EVENTS,
  TASK_STATUSES,
  type TaskStatus,
  targetsOf,
  waitingOn,
} from "@atelier/domain/tasks"
import { asc, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { loadUserActor } from "#modules/identity"
import { type DomainError, isDomainError } from "#platform/errors"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { stepTask } from "#testing/step-task"
import { readTask, stageTask } from "#testing/task-fixtures"
import { addActivity } from "./activity.ts"
import { updateTaskFields } from "./transition.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const reasonOf = (error: unknown): string => (isDomainError(error) ? (error as DomainError).reason : String(error))
const refusal = (promise: Promise<unknown>) => promise.then(() => "done", reasonOf)

const OPEN = TASK_STATUSES.filter((status) => status !== "COMPLETED" && status !== "CANCELLED")
const PARTIES: Party[] = ["CLIENT", "FREELANCER", "ADMIN", "SYSTEM"]
const EVENTS = TASK_EVENTS.filter((event) => event !== "submit")

/** Tries a change and takes it back, so that one staged task serves many tries. */
async function attempt(taskId: string, freelancerId: string, event: (typeof EVENTS)[number], by: Party) {
  const undo = new Error("undo")
  return inTx(h.system(), async (tx) => {
    await stepTask(tx, taskId, { event, by, set: { freelancerId } })
    throw undo
  }).then(
    () => "done",
    (error: unknown) => (error === undo ? "done" : reasonOf(error)),
  )
}

describe("every event on every status by every party", () => {
  test.each(OPEN)("%s", async (status) => {
    const { taskId, freelancerId } = await stageTask(h, status)
    for (const event of EVENTS.filter((name) => name !== "resolve")) {
      for (const by of PARTIES) {
        const allowed = canApply(event, status, by)
        const answer = await attempt(taskId, freelancerId, event, by)
        expect(answer === "done", `${event} on ${status} by ${by}: ${answer}`).toBe(allowed)
        if (!allowed) {
          expect(["INVALID_TRANSITION", "ALREADY_TAKEN", "OFFER_CLOSED"]).toContain(answer)
        }
      }
    }
  })
  test("nothing moves an ended task", async () => {
    const { taskId, freelancerId } = await stageTask(h)
    await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "cancel", by: "CLIENT" }))
    for (const event of EVENTS) {
      for (const by of PARTIES) {
        expect(await attempt(taskId, freelancerId, event, by)).not.toBe("done")
      }
    }
  })
})

test("of five simultaneous accepts exactly one wins, the others hear that it is taken", async () => {
  for (let round = 0; round < 5; round++) {
    const { taskId } = await stageTask(h, "OFFERED")
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => h.make.freelancer()))
    const answers = await Promise.all(
      people.map(({ id }) =>
        refusal(
          inTx(h.system(), (tx) =>
            stepTask(tx, taskId, {
              event: "accept",
              by: "FREELANCER",
              set: { freelancerId: id, payCentsPerCredit: 343 },
            }),
          ),
        ),
      ),
    )
    expect(answers.toSorted()).toEqual(["ALREADY_TAKEN", "ALREADY_TAKEN", "ALREADY_TAKEN", "ALREADY_TAKEN", "done"])
    const winner = people[answers.indexOf("done")]?.id
    expect(await readTask(h, taskId)).toMatchObject({ status: "ASSIGNED", freelancerId: winner, offeredTo: null })
    const rows = await h.app.db.select().from(taskActivityLog).where(eq(taskActivityLog.taskId, taskId))
    expect(rows.filter((row) => row.action === "assigned")).toHaveLength(1)
  }
})

test("what a freelancer no longer has, he cannot start", async () => {
  const { taskId, freelancerId } = await stageTask(h, "ASSIGNED")
  const other = await h.make.freelancer()
  await inTx(h.system(), (tx) =>
    stepTask(tx, taskId, { event: "assign", by: "ADMIN", set: { freelancerId: other.id } }),
  )
  const actor = await loadUserActor(h.app.db, { userId: freelancerId })
  if (!actor) {
    throw new Error("no actor")
  }
  expect(await refusal(inTx(h.ctx(actor), (tx) => stepTask(tx, taskId, { event: "start" })))).toBe("INVALID_TRANSITION")
})

test("a task waits on one party at a time, without gaps, from the first status to the last", async () => {
  const { taskId } = await stageTask(h, "REVISION_REQUESTED")
  await inTx(h.system(), (tx) => updateTaskFields(tx, taskId, { disputeOpenedAt: sql`now()` }))
  const before = await intervals(taskId)
  expect(before.map((row) => row.waitingOn)).toEqual([
    "SYSTEM",
    "FREELANCER",
    "FREELANCER",
    "ADMIN",
    "CLIENT",
    "FREELANCER",
    "ADMIN",
  ])
  await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "resolve", by: "ADMIN", to: "CANCELLED" }))
  const all = await intervals(taskId)
  expect(all.every((row) => row.endedAt !== null)).toBe(true)
  for (const [index, row] of all.entries()) {
    expect(row.startedAt).toEqual(all[index - 1]?.endedAt ?? row.startedAt)
  }
})

function intervals(taskId: string) {
  return h.app.db
    .select()
    .from(waitingIntervals)
    .where(eq(waitingIntervals.taskId, taskId))
    .orderBy(asc(waitingIntervals.id))
}

test("a transaction that began earlier but comes later keeps the intervals in order", async () => {
  const { taskId } = await stageTask(h, "ASSIGNED")
  await inTx(h.system(), async (early) => {
    await early.db.execute(sql`select now()`)
    await new Promise((resolve) => setTimeout(resolve, 30))
    await inTx(h.system(), (late) => stepTask(late, taskId, { event: "start", by: "FREELANCER" }))
    await stepTask(early, taskId, { event: "deliver", by: "FREELANCER" })
  })
  const rows = await intervals(taskId)
  expect(rows.map((row) => row.status)).toEqual(["PENDING", "ASSIGNED", "IN_PROGRESS", "PENDING_ADMIN_REVIEW"])
  expect(rows.slice(0, -1).every((row) => row.endedAt && row.endedAt >= row.startedAt)).toBe(true)
})

test("a dispute leaves nothing but its resolution", async () => {
  const { taskId } = await stageTask(h, "IN_REVIEW")
  expect(await refusal(inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "resolve", by: "ADMIN" })))).toBe(
    "INVALID_TRANSITION",
  )
  await inTx(h.system(), (tx) => updateTaskFields(tx, taskId, { disputeOpenedAt: sql`now()` }))
  for (const event of ["approve", "revise"] as const) {
    expect(await refusal(inTx(h.system(), (tx) => stepTask(tx, taskId, { event, by: "CLIENT" })))).toBe(
      "INVALID_TRANSITION",
    )
  }
  await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "resolve", by: "ADMIN", to: "COMPLETED" }))
  expect(await readTask(h, taskId)).toMatchObject({ status: "COMPLETED", disputeOpenedAt: null, autoApproveAt: null })
})

test("stamps, time line and audit follow every change", async () => {
  const { taskId, freelancerId } = await stageTask(h, "IN_REVIEW")
  const task = await readTask(h, taskId)
  for (const stamp of [task.assignedAt, task.startedAt, task.submittedAt, task.autoApproveAt, task.remindAt]) {
    expect(stamp).toBeInstanceOf(Date)
  }
  const rows = await h.app.db
    .select()
    .from(taskActivityLog)
    .where(eq(taskActivityLog.taskId, taskId))
    .orderBy(asc(taskActivityLog.createdAt))
  expect(rows.map((row) => row.action)).toEqual(["created", "assigned", "started", "submitted", "passed"])
  expect(rows.map((row) => row.newStatus)).toEqual([
    "PENDING",
    "ASSIGNED",
    "IN_PROGRESS",
    "PENDING_ADMIN_REVIEW",
    "IN_REVIEW",
  ])
  const audits = await h.app.db.execute<{ action: string }>(
    sql`select action from audit_logs where resource_type = 'task' and resource_id = ${taskId} order by created_at, action`,
  )
  expect(audits.map((row) => row.action)).toContain("TASK_CREATE")
  expect(audits.filter((row) => row.action === "TASK_STATUS_CHANGE")).toHaveLength(3)
  expect(task.freelancerId).toBe(freelancerId)
})

test("leaving OFFERED closes the offers", async () => {
  const { taskId, freelancerId } = await stageTask(h, "OFFERED")
  const expiresAt = new Date(Date.now() + 3_600_000)
  await h.app.db.insert(taskOffers).values({ taskId, artistId: freelancerId, payCents: 3430, expiresAt })
  await inTx(h.system(), (tx) => stepTask(tx, taskId, { event: "cancel", by: "CLIENT" }))
  const [offer] = await h.app.db.select().from(taskOffers).where(eq(taskOffers.taskId, taskId))
  expect(offer).toMatchObject({ response: "EXPIRED" })
})

test("raw SQL cannot do what the table does not list", async () => {
  const { taskId } = await stageTask(h)
  const illegal = TASK_STATUSES.filter(
    (to) => !EVENTS.some((event) => canApply(event, "PENDING") && targetsOf(event).includes(to)),
  )
  for (const to of illegal.filter((status): status is TaskStatus => status !== "PENDING")) {
    await expect(
      h.app.db.execute(sql`update tasks set status = ${to}::task_status where id = ${taskId}`),
    ).rejects.toThrow()
  }
  expect(waitingOn((await readTask(h, taskId)).status)).toBe("SYSTEM")
})

test("many rows of one task push no other task's time line into the future", async () => {
  const [busy, quiet] = [await stageTask(h), await stageTask(h)]
  await inTx(h.system(), async (tx) => {
    for (let n = 0; n < 2000; n++) {
      addActivity(tx, busy.taskId, { action: "started", metadata: {} })
    }
    addActivity(tx, quiet.taskId, { action: "started", metadata: {} })
  })
  const [row] = await h.app.db.execute<{ ahead: boolean }>(sql`
    select max(created_at) > now() as ahead from task_activity_log where task_id = ${quiet.taskId}`)
  expect(row).toEqual({ ahead: false })
})
