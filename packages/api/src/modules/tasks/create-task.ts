import type { Db } from "@atelier/db"
import { tasks } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { createBatcher } from "#platform/batcher"
import { againOnConflict } from "#platform/conflict"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail, violates } from "#platform/errors"
import { flushSoon } from "#platform/outbox"
import { type NewTask, type Submission, submissionOf, submissionSql } from "./submission-sql.ts"

export type CreatedTask = {
  taskId: string
  /** All that the brief has become, the first of them first. */
  taskIds: string[]
  /** Of all of them. */
  credits: number
  balanceAfter: number | null
  repeated: boolean
}

type Balance = number | undefined

const MADE_BEFORE = ["tasks_idempotency_key_unique", "tasks_brief_unique", "tasks_brief_part_unique"]

function submitTogether(db: Db) {
  return createBatcher<Submission[], Balance>(
    async (orders) => {
      const write = () => db.execute<{ id: string; balance: number }>(submissionSql(orders.flat()))
      // A set that met others falls apart; each submission then tries again alone.
      const rows = await (orders.length === 1 ? againOnConflict(write) : write())
      const balances = new Map(rows.map(({ id, balance }) => [id, balance]))
      return orders.map((order) => {
        const left = order.flatMap(({ id }) => balances.get(id) ?? [])
        return left.length > 0 ? Math.min(...left) : undefined
      })
    },
    { concurrency: 2 },
  )
}

const submitters = new WeakMap<Db, ReturnType<typeof submitTogether>>()

/** The balance after an order; undefined when its brief is no longer as it was priced. */
function submit(ctx: Ctx, order: readonly NewTask[]): Promise<Balance> {
  const submitter = submitters.get(ctx.db) ?? submitTogether(ctx.db)
  submitters.set(ctx.db, submitter)
  return submitter(submissionOf(ctx, order))
}

/** The tasks of a brief of one client, as they were made. */
export async function tasksOfBrief(ctx: Ctx, briefId: string, clientId: string): Promise<CreatedTask | null> {
  const rows = await ctx.db
    .select({ id: tasks.id, credits: tasks.creditsUsed })
    .from(tasks)
    .where(and(eq(tasks.briefId, briefId), eq(tasks.clientId, clientId)))
    .orderBy(tasks.createdAt, sql`substr(${tasks.deliverable}, 2)::int`)
  return earlier(rows)
}

function earlier(rows: readonly { id: string; credits: number }[]): CreatedTask | null {
  const [first] = rows
  return first
    ? {
        taskId: first.id,
        taskIds: rows.map(({ id }) => id),
        credits: rows.reduce((sum, { credits }) => sum + credits, 0),
        balanceAfter: null,
        repeated: true,
      }
    : null
}

/** What was made earlier by the same key or of the same brief; IDEMPOTENCY_KEY_REUSED when the key made something else. */
async function findEarlier(ctx: Ctx, task: NewTask): Promise<CreatedTask | null> {
  const ofBrief = task.brief ? await tasksOfBrief(ctx, task.brief.id, task.clientId) : null
  if (ofBrief) {
    return ofBrief
  }
  const [row] = await ctx.db
    .select({ id: tasks.id, credits: tasks.creditsUsed, title: tasks.title })
    .from(tasks)
    .where(and(eq(tasks.clientId, task.clientId), eq(tasks.idempotencyKey, task.idempotencyKey)))
  if (!row) {
    return null
  }
  return !task.brief && row.title === task.title ? earlier([row]) : fail("IDEMPOTENCY_KEY_REUSED")
}

/** The same statement inside a transaction, for an order that is decided in it; STALE_VERSION when its brief has changed. */
export async function createTasksIn(ctx: TxCtx, order: readonly NewTask[]): Promise<string> {
  const [row] = await ctx.db.execute<{ id: string }>(submissionSql(submissionOf(ctx, order)))
  return row?.id ?? fail("STALE_VERSION")
}

// no audit: the statement carries its own audit and activity rows.
/**
 * Creates a task, with `others` of the same order, and charges for each in one statement: brief, tasks, skills, journal, time
 * lines, waiting intervals, audit, hints and the first matching rounds stand or fall together. A repeated key or brief answers
 * with what it made first. Null when the brief is no longer as it was priced. INSUFFICIENT_CREDITS and CREDITS_FROZEN come
 * from the database.
 */
export async function createTask(
  ctx: Ctx,
  task: NewTask,
  others: readonly NewTask[] = [],
): Promise<CreatedTask | null> {
  const order = [task, ...others]
  try {
    const balanceAfter = await submit(ctx, order)
    if (balanceAfter !== undefined) {
      flushSoon(ctx.db, ctx.log)
      const credits = order.reduce((sum, { quote }) => sum + quote.credits, 0)
      return { taskId: task.id, taskIds: order.map(({ id }) => id), credits, balanceAfter, repeated: false }
    }
  } catch (error) {
    if (!MADE_BEFORE.some((index) => violates(error, index))) {
      throw error
    }
  }
  return findEarlier(ctx, task)
}
