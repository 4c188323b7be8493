import type { Db } from "@atelier/db"
import { tasks } from "@atelier/db/schema"
import { and, eq, or, sql } from "drizzle-orm"
import { createBatcher } from "#platform/batcher"
import { againOnConflict } from "#platform/conflict"
import type { Ctx } from "#platform/ctx"
import { fail, violates } from "#platform/errors"
import { flushSoon } from "#platform/outbox"
import { type NewTask, type Submission, submissionOf, submissionSql } from "./submission-sql.ts"

export type CreatedTask = { taskId: string; credits: number; balanceAfter: number | null; repeated: boolean }

type Balance = number | undefined

function submitTogether(db: Db) {
  return createBatcher<Submission, Balance>(
    async (submissions) => {
      const write = () => db.execute<{ id: string; balance: number }>(submissionSql(submissions))
      // A set that met others falls apart; each submission then tries again alone.
      const rows = await (submissions.length === 1 ? againOnConflict(write) : write())
      const balances = new Map(rows.map(({ id, balance }) => [id, balance]))
      return submissions.map(({ id }) => balances.get(id))
    },
    { concurrency: 2 },
  )
}

const submitters = new WeakMap<Db, ReturnType<typeof submitTogether>>()

/** The balance after a submission; undefined when its brief is no longer as it was priced. */
function submit(ctx: Ctx, task: NewTask): Promise<Balance> {
  const submitter = submitters.get(ctx.db) ?? submitTogether(ctx.db)
  submitters.set(ctx.db, submitter)
  return submitter(submissionOf(ctx, task))
}

/** The task made earlier by the same key or of the same brief; IDEMPOTENCY_KEY_REUSED when the key made something else. */
async function findEarlier(ctx: Ctx, task: NewTask): Promise<CreatedTask | null> {
  const [row] = await ctx.db
    .select({ id: tasks.id, briefId: tasks.briefId, credits: tasks.creditsUsed, title: tasks.title })
    .from(tasks)
    .where(
      and(
        eq(tasks.clientId, task.clientId),
        or(task.brief ? eq(tasks.briefId, task.brief.id) : undefined, eq(tasks.idempotencyKey, task.idempotencyKey)),
      ),
    )
    .orderBy(task.brief ? sql`${tasks.briefId} = ${task.brief.id} desc nulls last` : tasks.createdAt)
    .limit(1)
  if (!row) {
    return null
  }
  const same = task.brief ? row.briefId === task.brief.id : row.title === task.title
  return same
    ? { taskId: row.id, credits: row.credits, balanceAfter: null, repeated: true }
    : fail("IDEMPOTENCY_KEY_REUSED")
}

// no audit: the statement carries its own audit and activity rows.
/**
 * Creates a task and charges for it in one statement: brief, task, skills, journal, time line, waiting interval, audit, hints
 * and the first matching round stand or fall together. A repeated key or brief answers with the first task.
 * Null when the brief is no longer as it was priced. INSUFFICIENT_CREDITS and CREDITS_FROZEN come from the database.
 */
export async function createTask(ctx: Ctx, task: NewTask): Promise<CreatedTask | null> {
  try {
    const balanceAfter = await submit(ctx, task)
    if (balanceAfter !== undefined) {
      flushSoon(ctx.db, ctx.log)
      return { taskId: task.id, credits: task.quote.credits, balanceAfter, repeated: false }
    }
  } catch (error) {
    if (!violates(error, "tasks_idempotency_key_unique") && !violates(error, "tasks_brief_unique")) {
      throw error
    }
  }
  return findEarlier(ctx, task)
}
