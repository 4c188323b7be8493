import type { tasks } from "@atelier/db/schema"
import type { Requirement } from "@atelier/domain/briefs"
import type { Quote, SkillProficiency } from "@atelier/domain/catalog"
import type { TaskComplexity, TaskUrgency } from "@atelier/domain/tasks"
import { type SQL, sql } from "drizzle-orm"
import { submitBriefsSql, transcriptSql } from "#modules/briefs"
import { usageAuditSql, usageSql } from "#modules/credits"
import { userIdOf } from "#platform/actor"
import { auditEntry, auditRow, audits } from "#platform/audit"
import type { Ctx } from "#platform/ctx"
import { hintRow } from "#platform/emit"
import { jobRow } from "#platform/enqueue"
import { outboxRows } from "#platform/outbox-rows"
import { activities, activityRow } from "./activity.ts"
import { firstWaitingSql } from "./waiting-intervals.ts"

type NeededSkill = { slug: string; minProficiency: SkillProficiency; isRequired: boolean }

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

export type Submission = ReturnType<typeof submissionOf>

function tracesOf(ctx: Ctx, { id, clientId, quote: { credits } }: NewTask) {
  return {
    audits: [audits.record(auditRow(ctx, auditEntry("task.created", id, { after: { status: "PENDING", credits } })))],
    charge: audits.record(auditRow(ctx, auditEntry("credits.posted.USAGE", clientId))),
    activities: [
      activities.record(activityRow(ctx, id, { action: "created", newStatus: "PENDING", metadata: { credits } })),
    ],
    outbox: [hintRow("user", clientId), hintRow("admin", "tasks"), jobRow("matching.first-round", { taskId: id })].map(
      outboxRows.record,
    ),
  }
}

/** A task to be as the statement reads it; the names are those of its record. */
export function submissionOf(ctx: Ctx, task: NewTask) {
  return {
    actor_id: userIdOf(ctx.actor),
    traces: tracesOf(ctx, task),
    id: task.id,
    client_id: task.clientId,
    category_id: task.categoryId,
    brief_id: task.brief?.id ?? null,
    brief_version: task.brief?.version ?? null,
    title: task.title,
    description: task.description,
    requirements: task.requirements ?? [],
    skills: task.skills ?? [],
    style_references: task.styleReferences ?? [],
    moodboard_items: task.moodboardItems ?? [],
    estimated_hours: task.estimatedHours ?? null,
    quantity: task.quantity,
    credits: task.quote.credits,
    quote: task.quote,
    complexity: task.complexity,
    urgency: task.urgency,
    deadline: task.deadline,
    max_revisions: task.maxRevisions,
    priority: task.priority ?? 0,
    idempotency_key: task.idempotencyKey,
  }
}

const RECORD = sql`
  actor_id text, traces jsonb, id uuid, client_id text,
  category_id uuid, brief_id uuid, brief_version int, title text, description text, requirements jsonb, skills jsonb,
  style_references jsonb, moodboard_items jsonb, estimated_hours numeric, quantity int, credits int, quote jsonb,
  complexity task_complexity, urgency task_urgency, deadline timestamptz, max_revisions int, priority int,
  idempotency_key text`

const ACCEPTED = sql`accepted`

const TASKS = sql`
  insert into tasks (
    id, client_id, category_id, brief_id, title, description, requirements, style_references, moodboard_items,
    chat_history, estimated_hours, quantity, credits_used, quote, pricing_version, max_revisions, priority, deadline,
    complexity, urgency, required_skills, idempotency_key
  )
  select id, client_id, category_id, brief_id, title, description, requirements, style_references, moodboard_items,
    ${transcriptSql(sql`accepted.brief_id`)}, estimated_hours, quantity, credits, quote, (quote->>'pricingVersion')::int,
    max_revisions, priority, deadline, complexity, urgency,
    jsonb_path_query_array(skills, '$[*] ? (@.isRequired == true).slug'), idempotency_key
  from accepted`

const SKILLS = sql`
  insert into task_skill_requirements (task_id, skill_id, is_required, min_proficiency)
  select accepted.id, s.id, needed."isRequired", needed."minProficiency"
  from accepted, jsonb_to_recordset(accepted.skills)
    as needed (slug text, "isRequired" boolean, "minProficiency" skill_proficiency)
  join skills s on s.slug = needed.slug
  on conflict do nothing`

type Rows = { rows: (array: SQL) => SQL; insert: (from: SQL) => SQL }

/** The rows that accepted submissions brought along under this name. */
function tracesSql({ rows, insert }: Rows, name: keyof Submission["traces"]): SQL {
  return insert(sql`accepted, ${rows(sql`accepted.traces -> ${name}::text`)}`)
}

/** Everything that any number of submissions write, in one statement: one for every number, so that it is planned once. */
export function submissionSql(submissions: readonly Submission[]): SQL {
  return sql`
  with wanted as (select * from jsonb_to_recordset(${JSON.stringify(submissions)}::jsonb) as one (${RECORD})),
  brief as (${submitBriefsSql(sql`wanted`)}),
  accepted as (select * from wanted where brief_id is null or id in (select id from brief)),
  task as (${TASKS}),
  skill as (${SKILLS}),
  usage as (${usageSql(ACCEPTED)}),
  activity as (${tracesSql(activities, "activities")}),
  waiting as (${firstWaitingSql(ACCEPTED)}),
  trace as (${tracesSql(audits, "audits")}),
  charge as (${usageAuditSql(sql`accepted join usage on related_task_id = id`, sql`accepted.traces -> 'charge'`)}),
  sent as (${tracesSql(outboxRows, "outbox")})
  select related_task_id as id, balance_after as balance from usage`
}
