import { briefs, companies, type MoodboardItem, taskCategories, tasks } from "@atelier/db/schema"
import type { Requirement } from "@atelier/domain/briefs"
import type { Quote } from "@atelier/domain/catalog"
import type { UserRole } from "@atelier/domain/identity"
import { changesDue } from "@atelier/domain/tasks"
import { and, eq, sql } from "drizzle-orm"
import type { ReaderActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { orNotYours } from "#platform/not-yours"
import { disputeFor, lastDispute, skillsOfTask, type TaskDispute, type TaskSkill } from "./detail-parts.ts"
import { visibleTasks } from "./policy.ts"
import { client, freelancer, loadTurnRules, openOffer, summaryColumns, type TaskSummary, toSummary } from "./view.ts"

/** Everything the task page needs, as the viewer may see it. */
export type TaskDetail = TaskSummary & {
  description: string
  brief: { id: string; summary: string | null } | null
  requirements: Requirement[]
  skills: TaskSkill[]
  moodboard: MoodboardItem[]
  /** The price step by step; null for freelancers. */
  quote: Quote | null
  /** What a freelancer earns for one credit, in cents; null for clients and until someone takes the task. */
  payCentsPerCredit: number | null
  estimatedHours: number | null
  priority: number
  escalationLevel: number
  autoApproveAt: Date | null
  /** When the next version would be due if its reader asked for changes now; null while that is not possible. */
  changesDueAt: Date | null
  cancellationReason: string | null
  dispute: TaskDispute | null
  assignedAt: Date | null
  startedAt: Date | null
  submittedAt: Date | null
  completedAt: Date | null
  cancelledAt: Date | null
}

function selectDetail(ctx: AnyCtx<ReaderActor>, taskId: string) {
  const offer = openOffer(ctx, ctx.actor)
  return ctx.db
    .select({
      ...summaryColumns(offer),
      description: tasks.description,
      clientTimezone: client.timezone,
      briefId: briefs.id,
      briefSummary: sql<string | null>`${briefs.fields}->'taskSummary'->>'value'`,
      requirements: tasks.requirements,
      moodboard: tasks.moodboardItems,
      quote: tasks.quote,
      estimatedHours: tasks.estimatedHours,
      priority: tasks.priority,
      escalationLevel: tasks.escalationLevel,
      cancellationReason: tasks.cancellationReason,
      assignedAt: tasks.assignedAt,
      startedAt: tasks.startedAt,
      submittedAt: tasks.submittedAt,
      completedAt: tasks.completedAt,
      cancelledAt: tasks.cancelledAt,
      skills: skillsOfTask,
      dispute: lastDispute,
    })
    .from(tasks)
    .innerJoin(taskCategories, eq(taskCategories.id, tasks.categoryId))
    .innerJoin(client, eq(client.id, tasks.clientId))
    .leftJoin(companies, eq(companies.id, client.companyId))
    .leftJoin(freelancer, eq(freelancer.id, tasks.freelancerId))
    .leftJoin(briefs, eq(briefs.id, tasks.briefId))
    .leftJoinLateral(offer, sql`true`)
    .where(and(eq(tasks.id, taskId), visibleTasks(ctx)))
}

type Judged = Pick<TaskSummary, "status" | "deadline" | "complexity"> & { clientTimezone: string }

function dueIfChanged({ clientTimezone: timezone, ...task }: Judged, role: UserRole, askedAt: Date): Date | null {
  const { status, deadline, complexity } = task
  if (role === "CLIENT" && status === "IN_REVIEW") {
    return changesDue({ by: "CLIENT", askedAt, deadline, complexity, timezone })
  }
  if (role === "ADMIN" && status === "PENDING_ADMIN_REVIEW") {
    return changesDue({ by: "REVIEW", askedAt, deadline, complexity, timezone })
  }
  return null
}

/** Who is suspended, or not approved, reads the own history and is offered nothing to do. */
const canAct = (actor: ReaderActor): boolean => actor.kind !== "user" || actor.standing === "ACTIVE"

/** One task for its client, freelancer, offered freelancer or an admin; NOT_FOUND for everyone else. */
export async function getTaskDetail(ctx: AnyCtx<ReaderActor>, taskId: string): Promise<TaskDetail> {
  const { role } = ctx.actor
  const [found] = await selectDetail(ctx, taskId)
  const row = await orNotYours(ctx, found, tasks.id, taskId)
  const { dispute } = row
  const summary = toSummary(row, ctx.actor, await loadTurnRules(ctx), ctx.now())
  return {
    ...summary,
    turn: canAct(ctx.actor) ? summary.turn : { ...summary.turn, primary: null, others: [] },
    description: row.description,
    brief: row.briefId === null ? null : { id: row.briefId, summary: row.briefSummary },
    requirements: row.requirements,
    skills: row.skills,
    moodboard: row.moodboard,
    quote: role === "FREELANCER" ? null : row.quote,
    payCentsPerCredit: role === "CLIENT" ? null : row.payCentsPerCredit,
    estimatedHours: row.estimatedHours,
    priority: row.priority,
    escalationLevel: row.escalationLevel,
    autoApproveAt: row.autoApproveAt,
    changesDueAt: dueIfChanged(row, role, ctx.now()),
    cancellationReason: row.cancellationReason,
    dispute: dispute && disputeFor(dispute, row, role),
    assignedAt: row.assignedAt,
    startedAt: row.startedAt,
    submittedAt: row.submittedAt,
    completedAt: row.completedAt,
    cancelledAt: row.cancelledAt,
  }
}
