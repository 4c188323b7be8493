import { tasks } from "@atelier/db/schema"
import type { Requirement } from "@atelier/domain/briefs"
import type { Quote, SkillProficiency } from "@atelier/domain/catalog"
import type { TaskComplexity, TaskUrgency } from "@atelier/domain/tasks"
import { and, eq, or, type SQL, sql } from "drizzle-orm"
import { submitBriefSql } from "#modules/briefs"
import { usageSql } from "#modules/credits"
import { userIdOf } from "#platform/actor"
import { auditSql } from "#platform/audit"
import type { Ctx } from "#platform/ctx"
import { emitSql } from "#platform/emit"
import { enqueueSql } from "#platform/enqueue"
import { fail, violates } from "#platform/errors"
import { flushSoon } from "#platform/outbox"
import { createdActivitySql } from "./activity.ts"
import { firstBallSql } from "./ball-in-court.ts"

export type NeededSkill = { slug: string; minProficiency: SkillProficiency; isRequired: boolean }

export type NewTask = {
  id: string
  clientId: string
  categoryId: string
  /** The brief it is made of, at the version it was priced at. */
  brief?: { id: string; version: number }
  title: string
  description: string
  requirements?: readonly Requirement[]
  skills?: readonly NeededSkill[]
  styleReferences?: readonly string[]
  moodboardItems?: (typeof tasks.$inferInsert)["moodboardItems"]
  /** The conversation as an expression, read inside the statement. */
  chatHistory?: SQL
  estimatedHours?: number | null
  quantity: number
  quote: Quote
  complexity: TaskComplexity
  urgency: TaskUrgency
  deadline: Date | null
  maxRevisions: number
  priority?: number
  idempotencyKey: string
}

export type CreatedTask = { taskId: string; credits: number; balanceAfter: number | null; repeated: boolean }

const taskSql = (task: NewTask, from: SQL): SQL => {
  const required = (task.skills ?? []).filter((skill) => skill.isRequired).map((skill) => skill.slug)
  const json = (value: unknown) => sql`${JSON.stringify(value ?? [])}::jsonb`
  return sql`
    insert into tasks (
      id, client_id, category_id, brief_id, title, description, requirements, style_references, moodboard_items,
      chat_history, estimated_hours, quantity, credits_used, quote, pricing_version, max_revisions, priority, deadline,
      complexity, urgency, required_skills, idempotency_key
    )
    select ${task.id}::uuid, ${task.clientId}::text, ${task.categoryId}::uuid, ${task.brief?.id ?? null}::uuid,
      ${task.title}::text, ${task.description}::text, ${json(task.requirements)}, ${json(task.styleReferences)},
      ${json(task.moodboardItems)}, ${task.chatHistory ?? sql`'[]'::jsonb`}, ${task.estimatedHours ?? null}::numeric,
      ${task.quantity}::int, ${task.quote.credits}::int, ${JSON.stringify(task.quote)}::jsonb,
      ${task.quote.pricingVersion}::int, ${task.maxRevisions}::int, ${task.priority ?? 0}::int,
      ${task.deadline?.toISOString() ?? null}::timestamptz, ${task.complexity}::task_complexity,
      ${task.urgency}::task_urgency, ${json(required)}, ${task.idempotencyKey}::text
    from ${from}
    returning id`
}

const skillsSql = (task: NewTask): SQL => sql`
  insert into task_skill_requirements (task_id, skill_id, is_required, min_proficiency)
  select task.id, s.id, needed."isRequired", needed."minProficiency"::skill_proficiency
  from task, jsonb_to_recordset(${JSON.stringify(task.skills ?? [])}::jsonb)
    as needed (slug text, "isRequired" boolean, "minProficiency" text)
  join skills s on s.slug = needed.slug
  on conflict do nothing`

const submissionSql = (ctx: Ctx, task: NewTask): SQL => {
  const { brief, clientId, id } = task
  const credits = task.quote.credits
  const source = brief ? submitBriefSql({ briefId: brief.id, clientId, version: brief.version }) : sql`select 1 as id`
  const one = sql`task`
  const usage = { userId: clientId, credits, description: task.title, taskId: id, createdBy: userIdOf(ctx.actor) }
  const entry = {
    action: "TASK_CREATE",
    resourceType: "task",
    resourceId: id,
    after: { status: "PENDING", credits },
  } as const
  return sql`
    with source as (${source}),
    task as (${taskSql(task, sql`source`)}),
    skill as (${skillsSql(task)}),
    usage as (${usageSql(usage, one)}),
    activity as (${createdActivitySql(ctx.actor, id, { credits }, one)}),
    ball as (${firstBallSql(id, one)}),
    trace as (${auditSql(ctx, entry, one)}),
    hint as (${emitSql(
      [
        ["user", clientId],
        ["task", id],
        ["admin", "tasks"],
      ],
      one,
    )}),
    job as (${enqueueSql("matching.run-round", sql`jsonb_build_object('taskId', ${id}::text)`)} from ${one})
    select usage.balance_after::int as balance from usage`
}

/** The task made earlier by the same key or of the same brief; IDEMPOTENCY_KEY_REUSED when the key made something else. */
const findEarlier = async (ctx: Ctx, task: NewTask): Promise<CreatedTask | null> => {
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
 * Creates a task and charges for it in one statement: brief, task, skills, journal, time line, ball in court, audit, hints
 * and the first matching round stand or fall together. A repeated key or brief answers with the first task.
 * Null when the brief is no longer as it was priced. INSUFFICIENT_CREDITS and CREDITS_FROZEN come from the database.
 */
export const createTask = async (ctx: Ctx, task: NewTask): Promise<CreatedTask | null> => {
  try {
    const [row] = await ctx.db.execute<{ balance: number }>(submissionSql(ctx, task))
    if (row) {
      flushSoon(ctx.db, ctx.log)
      return { taskId: task.id, credits: task.quote.credits, balanceAfter: row.balance, repeated: false }
    }
  } catch (error) {
    if (!violates(error, "tasks_idempotency_key_unique") && !violates(error, "tasks_brief_unique")) {
      throw error
    }
  }
  return findEarlier(ctx, task)
}
