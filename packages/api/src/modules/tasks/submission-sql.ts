import type { tasks } from "@atelier/db/schema"
import type { Requirement } from "@atelier/domain/briefs"
import type { Quote, SkillProficiency } from "@atelier/domain/catalog"
import { entriesOf } from "@atelier/domain/shared"
import type { TaskComplexity, TaskUrgency } from "@atelier/domain/tasks"
import { type SQL, sql } from "drizzle-orm"
import { submitBriefsSql, transcriptSql } from "#modules/briefs"
import { postingOf, postings } from "#modules/credits"
import { auditEntry, auditRow, audits } from "#platform/audit"
import type { AnyCtx } from "#platform/ctx"
import { hintRow } from "#platform/emit"
import { jobRow } from "#platform/enqueue"
import { outboxRows } from "#platform/outbox-rows"
import { activities, activityRow } from "./activity.ts"
import type { OrderPayer } from "./payer.ts"
import { turnOf, turns } from "./waiting-intervals.ts"

type NeededSkill = { slug: string; minProficiency: SkillProficiency; isRequired: boolean }

export type NewTask = {
  id: string
  clientId: string
  /** The company that it belongs to, and who pays for it; unless told, the client for themselves. */
  payer?: OrderPayer
  categoryId: string
  /** The brief it is made of, at the version it was priced at; `deliverable` when it is only that of it. */
  brief?: { id: string; version: number; deliverable?: string }
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

export type Submission = ReturnType<typeof submissionOf>[number]

/** What a submission adds beside its task, by the code that writes such rows at the end of any transaction. */
const TRACES = { postings, activities, turns, audits, outbox: outboxRows }
type Traces = Record<keyof typeof TRACES, Record<string, unknown>[]>

function tracesOf(ctx: AnyCtx, { id, clientId, payer, quote: { credits } }: NewTask): Traces {
  const { payerId = clientId, memberId = null, budgetMonth = null } = payer ?? {}
  const usage = { type: "USAGE", cause: "TASK_SUBMITTED", taskId: id } as const
  const charge = { ...usage, userId: payerId, memberId, budgetMonth, amount: -credits }
  const created = { action: "created", newStatus: "PENDING", metadata: { credits } } as const
  return {
    // The key is the task, so one task is charged once.
    postings: [postings.record(postingOf(ctx, { ...charge, idempotencyKey: `usage:${id}` }))],
    activities: [activities.record(activityRow(ctx, id, created))],
    turns: [turns.record(turnOf(id, "PENDING", false))],
    audits: [audits.record(auditRow(ctx, auditEntry("task.created", id, { after: { status: "PENDING", credits } })))],
    outbox: [
      ...[...new Set([clientId, payerId])].map((userId) => hintRow("user", userId)),
      hintRow("admin", "tasks"),
      jobRow("matching.first-round", { taskId: id }),
    ].map(outboxRows.record),
  }
}

/** The tasks of an order, which are made together or not at all, as the statement reads them; the names are those of its record. */
export function submissionOf(ctx: AnyCtx, order: readonly NewTask[]) {
  return order.map((task) => ({
    order_id: order[0]?.id ?? task.id,
    traces: tracesOf(ctx, task),
    id: task.id,
    client_id: task.clientId,
    company_id: task.payer?.companyId ?? null,
    category_id: task.categoryId,
    brief_id: task.brief?.id ?? null,
    brief_version: task.brief?.version ?? null,
    deliverable: task.brief?.deliverable ?? null,
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
  }))
}

const RECORD = sql`
  traces jsonb, order_id uuid, id uuid, client_id text, company_id uuid,
  category_id uuid, brief_id uuid, brief_version int, deliverable text, title text, description text, requirements jsonb, skills jsonb,
  style_references jsonb, moodboard_items jsonb, estimated_hours numeric, quantity int, credits int, quote jsonb,
  complexity task_complexity, urgency task_urgency, deadline timestamptz, max_revisions int, priority int,
  idempotency_key text`

const TASKS = sql`
  insert into tasks (
    id, client_id, company_id, category_id, brief_id, deliverable, title, description, requirements, style_references, moodboard_items,
    chat_history, estimated_hours, quantity, credits_used, quote, pricing_version, max_revisions, priority, deadline,
    complexity, urgency, required_skills, idempotency_key
  )
  select id, client_id, company_id, category_id, brief_id, deliverable, title, description, requirements, style_references, moodboard_items,
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

/** The rows that accepted submissions brought along under this name, as one array. */
const broughtRows = (name: string): SQL =>
  sql`(select jsonb_agg(row) from accepted, jsonb_array_elements(accepted.traces -> ${name}::text) row)`

/** Everything that any number of submissions write, in one statement: one for every number, so that it is planned once. */
export function submissionSql(submissions: readonly Submission[]): SQL {
  const traces = entriesOf(TRACES).flatMap(([name, { ctes }]) => ctes(broughtRows(name)))
  return sql`
  with wanted as (select * from jsonb_to_recordset(${JSON.stringify(submissions)}::jsonb) as one (${RECORD})),
  brief as (${submitBriefsSql(sql`wanted`)}),
  accepted as (select * from wanted where brief_id is null or order_id in (select order_id from brief)),
  task as (${TASKS}),
  skill as (${SKILLS}),
  ${sql.join(traces, sql`, `)}
  select related_task_id as id, balance_after as balance from posted`
}
