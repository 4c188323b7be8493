import { companies, taskCategories, tasks } from "@atelier/db/schema"
import type { UserRole } from "@atelier/domain/identity"
import {
  type ListAllTasksInput,
  type ListTasksInput,
  OPEN_STATUSES,
  type TaskStatus,
  TERMINAL_STATUSES,
} from "@atelier/domain/tasks"
import { and, count, desc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm"
import { type ReaderActor, userIdOf } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { visibleTasks } from "./policy.ts"
import {
  client,
  freelancer,
  loadTurnRules,
  openOffer,
  type SummaryRow,
  summaryColumns,
  type TaskSummary,
  toSummary,
} from "./view.ts"

type Reader = AnyCtx<ReaderActor>

const HOME_TURNS = 50
const TURNS: Record<UserRole, readonly TaskStatus[]> = {
  CLIENT: ["IN_REVIEW"],
  FREELANCER: ["OFFERED", "ASSIGNED", "IN_PROGRESS", "REVISION_REQUESTED"],
  ADMIN: ["PENDING_ADMIN_REVIEW", "UNASSIGNABLE"],
}
const WORKED_ON: readonly TaskStatus[] = OPEN_STATUSES.filter((status) => status !== "IN_REVIEW")

/** Tasks that wait for the viewer: in a status of his turn, or disputed where he decides. */
function awaiting(role: UserRole): SQL {
  const turn = inArray(tasks.status, [...TURNS[role]])
  const disputed = sql`${tasks.disputeOpenedAt} is not null`
  return role === "ADMIN" ? sql`(${turn} or ${disputed})` : sql`(${turn} and not ${disputed})`
}

/** Open work whose deadline is gone or within a day, and what nobody could take. */
const atRisk = sql`(${tasks.status} = 'UNASSIGNABLE' or ${and(inArray(tasks.status, [...WORKED_ON]), sql`${tasks.deadline} < now() + interval '1 day'`)})`

function ofView(view: ListTasksInput["view"], role: UserRole): SQL | undefined {
  switch (view) {
    case "open":
      return inArray(tasks.status, [...OPEN_STATUSES])
    case "done":
      return inArray(tasks.status, [...TERMINAL_STATUSES])
    case "mine":
      return awaiting(role)
    case "at_risk":
      return atRisk
    default:
      return undefined
  }
}

function matching(search: string | undefined): SQL | undefined {
  if (!search) {
    return undefined
  }
  const pattern = `%${search.replaceAll(/[%_\\]/g, "\\$&")}%`
  return or(ilike(tasks.title, pattern), ilike(client.name, pattern), ilike(freelancer.name, pattern))
}

function beforeCursor(cursor: string | undefined): SQL | undefined {
  if (!cursor) {
    return undefined
  }
  const { value, id } = decodeCursor(cursor)
  return sql`(${tasks.createdAt}, ${tasks.id}) < (${value}::timestamptz, ${id}::uuid)`
}

function selectSummaries(ctx: Reader, where: SQL | undefined, order: SQL[], limit: number): Promise<SummaryRow[]> {
  const offer = openOffer(ctx, ctx.actor)
  return ctx.db
    .select(summaryColumns(offer))
    .from(tasks)
    .innerJoin(taskCategories, eq(taskCategories.id, tasks.categoryId))
    .innerJoin(client, eq(client.id, tasks.clientId))
    .leftJoin(companies, eq(companies.id, client.companyId))
    .leftJoin(freelancer, eq(freelancer.id, tasks.freelancerId))
    .leftJoinLateral(offer, sql`true`)
    .where(and(visibleTasks(ctx), where))
    .orderBy(...order)
    .limit(limit)
}

const NEWEST = [desc(tasks.createdAt), desc(tasks.id)]

/** The tasks the viewer may see, newest first, by status, view and words. */
export async function listTasks(ctx: Reader, input: ListAllTasksInput): Promise<Page<TaskSummary>> {
  const { role } = ctx.actor
  const rows = await selectSummaries(
    ctx,
    and(
      input.statuses?.length ? inArray(tasks.status, input.statuses) : undefined,
      ofView(input.view, role),
      matching(input.search),
      input.category ? eq(taskCategories.category, input.category) : undefined,
      input.urgency ? eq(tasks.urgency, input.urgency) : undefined,
      input.own ? eq(tasks.clientId, userIdOf(ctx.actor) ?? "") : undefined,
      input.clientId ? eq(tasks.clientId, input.clientId) : undefined,
      input.freelancerId ? eq(tasks.freelancerId, input.freelancerId) : undefined,
      beforeCursor(input.cursor),
    ),
    NEWEST,
    input.limit + 1,
  )
  const rules = await loadTurnRules(ctx)
  const page = toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
  return { ...page, items: page.items.map((row) => toSummary(row, ctx.actor, rules, ctx.now())) }
}

export type TaskCounts = Partial<Record<TaskStatus, number>>
export type TasksHome = {
  /** What waits for the viewer, oldest deadline first; finished tasks to rate come last. */
  turns: TaskSummary[]
  /** Open tasks that wait for others, latest change first. */
  others: TaskSummary[]
  counts: TaskCounts
}

function byDeadline(a: TaskSummary, b: TaskSummary): number {
  return (
    (a.turn.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.turn.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) ||
    a.createdAt.getTime() - b.createdAt.getTime()
  )
}

/** When a turn runs out, for the order in which turns are fetched. */
const TURN_DUE = sql`coalesce(
  case ${tasks.status} when 'OFFERED' then ${tasks.offerExpiresAt} when 'IN_REVIEW' then ${tasks.autoApproveAt} end,
  ${tasks.deadline})`

const toRate = sql`(${tasks.status} = 'COMPLETED' and ${tasks.completedAt} > now() - interval '14 days'
  and not exists (select 1 from task_ratings r where r.task_id = ${tasks.id}))`

/** The viewer's inbox of turns, what else is under way, and how many tasks stand where. */
export async function getTasksHome(ctx: Reader): Promise<TasksHome> {
  const { role } = ctx.actor
  const waiting = awaiting(role)
  const wanted = role === "CLIENT" ? sql`(${waiting} or ${toRate})` : waiting
  const turns = await selectSummaries(ctx, wanted, [sql`${TURN_DUE} asc nulls last`, sql`${tasks.id}`], HOME_TURNS)
  const elsewhere = and(inArray(tasks.status, [...OPEN_STATUSES]), sql`not ${waiting}`)
  const others = await selectSummaries(
    ctx,
    elsewhere,
    [desc(tasks.updatedAt), desc(tasks.id)],
    role === "ADMIN" ? 10 : 20,
  )
  const counts = await countTasks(ctx)
  const rules = await loadTurnRules(ctx)
  const now = ctx.now()
  return {
    turns: turns.map((row) => toSummary(row, ctx.actor, rules, now)).sort(byDeadline),
    others: others.map((row) => toSummary(row, ctx.actor, rules, now)),
    counts,
  }
}

/** How many of the tasks the viewer may see stand in each status. */
export async function countTasks(ctx: Reader): Promise<TaskCounts> {
  const rows = await ctx.db
    .select({ status: tasks.status, n: count() })
    .from(tasks)
    .where(visibleTasks(ctx))
    .groupBy(tasks.status)
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]))
}
