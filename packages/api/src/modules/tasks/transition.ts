import { tasks } from "@atelier/db/schema"
import {
  entryOf,
  isTerminal,
  keptOf,
  type Party,
  type StepData,
  sourcesOf,
  TASK_TRANSITIONS,
  type TaskEvent,
  type TaskStatus,
  type TransitionRule,
  targetsOf,
  waitingOn,
} from "@atelier/domain/tasks"
import { and, eq, getTableColumns, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import type { PgUpdateSetSource } from "drizzle-orm/pg-core"
import { followTask } from "#modules/briefs"
import { readAhead } from "#modules/notifications"
import { type Actor, userIdOf } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"
import { emit, wakeDeadlines } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import { fail, orNotFound } from "#platform/errors"
import { setting } from "#platform/settings"
import { type ActivityEntry, addActivity } from "./activity.ts"
import type { TaskRow } from "./policy.ts"
import { remindOfDeadline, remindOfReview } from "./reminders.ts"
import { recordStep } from "./tell-task.ts"
import { startWaiting } from "./waiting-intervals.ts"

/** Columns a verb may write beside the status; times may be SQL, so that the database's clock decides. */
export type TaskSet = Omit<
  PgUpdateSetSource<typeof tasks>,
  "id" | "status" | "clientId" | "briefId" | "idempotencyKey" | "createdAt" | "updatedAt"
>

type Event = Exclude<TaskEvent, "submit">
/** The data of a step, or how it follows from what the change has left behind. */
type Stated<E extends Event> = StepData<E> | ((task: MovedTask) => StepData<E> | Promise<StepData<E>>)

export type TransitionInput = {
  [E in Event]: {
    event: E
    /** Needed where the event has several ends; the usual one otherwise. */
    to?: TaskStatus
    set?: TaskSet
    /** Who causes it, when it is not the actor himself (the system offering to the next after a decline). */
    by?: Party
  } & (unknown extends StepData<E> ? { data?: never } : { data: Stated<E> })
}[Event]

/** The task after the change, and what it was before. */
export type MovedTask = TaskRow & {
  previousStatus: TaskStatus
  previousFreelancerId: string | null
  previousOfferedTo: string | null
}

/** In whose name an actor moves a task. */
export const partyOf = (actor: Actor): Party => ("role" in actor ? actor.role : "SYSTEM")

const NOW = sql`now()`
const NO_FREELANCER: TaskSet = { freelancerId: null, assignedAt: null, startedAt: null, payCentsPerCredit: null }

async function stampsOf(ctx: TxCtx, { event, set }: TransitionInput, to: TaskStatus): Promise<TaskSet> {
  const offer: TaskSet = to === "OFFERED" ? {} : { offeredTo: null, offerExpiresAt: null }
  const remindAt = remindOfDeadline(set?.deadline as SQL | Date | null | undefined)
  switch (event) {
    case "accept":
    case "assign":
      return { ...offer, assignedAt: NOW, startedAt: null, unassignableAt: null, remindAt }
    case "exhaust":
      return { ...offer, unassignableAt: NOW }
    case "retry":
      return { ...offer, unassignableAt: null, escalationLevel: 0 }
    case "release":
      return { ...offer, ...NO_FREELANCER, escalationLevel: 0, remindAt: null }
    case "start":
      return { startedAt: NOW }
    case "deliver":
      return { submittedAt: NOW, remindAt: null }
    case "pass": {
      const days = await setting(ctx, "autoApprovalDays")
      const until = sql`(now() + make_interval(days => ${days}))`
      return { autoApproveAt: until, remindAt: remindOfReview(NOW, await setting(ctx, "reviewReminderDays"), until) }
    }
    case "revise":
    case "return":
      return { autoApproveAt: null, remindAt }
    default:
      return { ...offer, ...endStamps(to) }
  }
}

function endStamps(to: TaskStatus): TaskSet {
  if (!isTerminal(to)) {
    return {}
  }
  const ended: TaskSet = { autoApproveAt: null, remindAt: null, disputeOpenedAt: null, unassignableAt: null }
  return to === "COMPLETED" ? { ...ended, completedAt: NOW } : { ...ended, cancelledAt: NOW }
}

/** A freelancer moves only work that is still his own; a dispute leaves nothing but its resolution. */
function whose(ctx: TxCtx, { event, by }: TransitionInput): SQL | undefined {
  const ownWork = !TASK_TRANSITIONS[event].from.some((status) => status === "OFFERED")
  const freelancerId = ownWork && (by ?? partyOf(ctx.actor)) === "FREELANCER" ? userIdOf(ctx.actor) : null
  return and(
    freelancerId ? eq(tasks.freelancerId, freelancerId) : undefined,
    event === "resolve" ? isNotNull(tasks.disputeOpenedAt) : isNull(tasks.disputeOpenedAt),
  )
}

async function refuse(ctx: TxCtx, taskId: string, event: TaskEvent): Promise<never> {
  const [row] = await ctx.db.select({ status: tasks.status }).from(tasks).where(eq(tasks.id, taskId))
  const { status } = orNotFound(row)
  if (event === "accept") {
    const open = status === "PENDING" || status === "OFFERED" || status === "UNASSIGNABLE" || status === "CANCELLED"
    fail(open ? "OFFER_CLOSED" : "ALREADY_TAKEN", { status })
  }
  return fail("INVALID_TRANSITION", { status, event })
}

async function hint(ctx: TxCtx, task: MovedTask, lists: readonly string[]): Promise<void> {
  const people = [task.clientId, task.freelancerId, task.previousFreelancerId, task.offeredTo, task.previousOfferedTo]
  const ids = new Set(people.filter((id) => id !== null))
  for (const id of ids) {
    await emit(ctx, "user", id)
  }
  await emit(ctx, "task", task.id)
  for (const list of ["tasks", ...lists]) {
    await emit(ctx, "admin", list)
  }
}

const factsOf = ({ facts = [], factsBy }: TransitionRule, party: Party) => [...facts, ...(factsBy?.[party] ?? [])]

/** Reads whom a step tells before it changes whose the task is. */
function readPeople(ctx: TxCtx, taskId: string, { event, by, set }: TransitionInput): Promise<unknown> {
  const next = typeof set?.freelancerId === "string" ? set.freelancerId : null
  const { clientId, freelancerId, offeredTo } = tasks
  return readAhead(
    ctx,
    factsOf(TASK_TRANSITIONS[event], by ?? partyOf(ctx.actor)),
    sql`select unnest(array[${clientId}, ${freelancerId}, ${offeredTo}, ${next}]) from ${tasks} where ${eq(tasks.id, taskId)}`,
  )
}

/** Everything that follows from a step as it is declared. */
async function follow(ctx: TxCtx, task: MovedTask, { event, data, by }: TransitionInput): Promise<void> {
  const { previousStatus, status } = task
  const step: TransitionRule = TASK_TRANSITIONS[event]
  const party = by ?? partyOf(ctx.actor)
  const known = (typeof data === "function" ? await data(task) : data) ?? {}
  const action = entryOf(event, party)
  const metadata = keptOf(action).parse(known)
  addActivity(ctx, task.id, { action, previousStatus, newStatus: status, metadata } as ActivityEntry)
  startWaiting(ctx, task.id, status, task.disputeOpenedAt !== null)
  const changes = {
    before: { status: previousStatus, freelancerId: task.previousFreelancerId },
    after: { status, freelancerId: task.freelancerId },
    metadata: { event, ...metadata },
  }
  for (const name of factsOf(step, party)) {
    recordStep(ctx, name, task, known, changes)
  }
  await hint(ctx, task, step.lists ?? [])
  for (const job of step.jobs?.(status) ?? []) {
    await enqueue(ctx, job, { taskId: task.id })
  }
  if (step.setsDeadline) {
    await wakeDeadlines(ctx)
  }
  if (task.briefId) {
    await followTask(ctx, task.briefId, previousStatus, status, task.deliverable !== null)
  }
}

/**
 * Moves a task by one event of the life-cycle table, the only writer of `tasks.status`: compare-and-set on where the table
 * lets this party start, with stamps and everything that `TASK_TRANSITIONS` declares of it. INVALID_TRANSITION when it has moved
 * on (ALREADY_TAKEN or OFFER_CLOSED for an accept).
 */
export async function transitionTask(ctx: TxCtx, taskId: string, input: TransitionInput): Promise<MovedTask> {
  const from = sourcesOf(input.event, input.by ?? partyOf(ctx.actor))
  const targets = targetsOf(input.event)
  const to = input.to ?? targets[0]
  if (from.length === 0 || to === undefined || !targets.includes(to)) {
    return refuse(ctx, taskId, input.event)
  }
  const before = ctx.db.$with("before").as(
    ctx.db
      .select({
        id: tasks.id,
        previousStatus: sql<TaskStatus>`${tasks.status}`.as("previous_status"),
        previousFreelancerId: sql<string | null>`${tasks.freelancerId}`.as("previous_freelancer_id"),
        previousOfferedTo: sql<string | null>`${tasks.offeredTo}`.as("previous_offered_to"),
      })
      .from(tasks)
      .where(eq(tasks.id, taskId))
      .for("update"),
  )
  const update = ctx.db
    .with(before)
    .update(tasks)
    .set({ ...(await stampsOf(ctx, input, to)), ...input.set, status: to })
    .from(before)
    .where(and(eq(tasks.id, before.id), inArray(tasks.status, [...from]), whose(ctx, input)))
    .returning({
      ...getTableColumns(tasks),
      previousStatus: before.previousStatus,
      previousFreelancerId: before.previousFreelancerId,
      previousOfferedTo: before.previousOfferedTo,
    })
  const [, [moved]] = await Promise.all([readPeople(ctx, taskId, input), update])
  if (!moved) {
    return refuse(ctx, taskId, input.event)
  }
  await follow(ctx, moved, input)
  return moved
}

/**
 * Writes columns of a task without a change of status. Opening or ending a dispute changes who it waits on as well.
 * NOT_FOUND when there is no such task.
 */
export async function updateTaskFields(ctx: TxCtx, taskId: string, set: TaskSet): Promise<TaskRow> {
  const [row] = await ctx.db.update(tasks).set(set).where(eq(tasks.id, taskId)).returning()
  const task = orNotFound(row)
  const dispute = "disputeOpenedAt" in set
  if (dispute && waitingOn(task.status) !== "NO_ONE") {
    startWaiting(ctx, taskId, task.status, task.disputeOpenedAt !== null)
  }
  if ("autoApproveAt" in set || "deadline" in set || "offerExpiresAt" in set) {
    await wakeDeadlines(ctx)
  }
  return task
}
