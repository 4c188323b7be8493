import { taskOffers, tasks } from "@atelier/db/schema"
import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm"
import type { Actor, ClientActor } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { upToSuspension } from "#platform/history"
import { orNotYours } from "#platform/not-yours"

export type TaskRow = typeof tasks.$inferSelect

function offeredTo(ctx: AnyCtx, freelancerId: string): SQL {
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(taskOffers)
      .where(
        and(eq(taskOffers.taskId, tasks.id), eq(taskOffers.artistId, freelancerId), eq(taskOffers.response, "PENDING")),
      ),
  )
}

const NOBODY = sql`false`

/** Which rows of `tasks` the actor may see: own and the company's, worked on or offered, all for admins and the system. */
export function visibleTasks(ctx: AnyCtx, actor: Actor = ctx.actor): SQL | undefined {
  if (actor.kind === "system" || actor.kind === "script") {
    return undefined
  }
  if (actor.kind !== "user") {
    return NOBODY
  }
  switch (actor.role) {
    case "ADMIN":
      return undefined
    case "CLIENT":
      return actor.companyId
        ? or(eq(tasks.clientId, actor.userId), eq(tasks.companyId, actor.companyId))
        : eq(tasks.clientId, actor.userId)
    case "FREELANCER":
      return and(
        or(eq(tasks.freelancerId, actor.userId), offeredTo(ctx, actor.userId)),
        upToSuspension(actor, sql`coalesce(${tasks.assignedAt}, ${tasks.createdAt})`),
      )
  }
}

/** The task, when the actor may see it; NOT_FOUND otherwise. */
export async function loadTaskFor(ctx: AnyCtx, taskId: string): Promise<TaskRow> {
  const [row] = await ctx.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, taskId), visibleTasks(ctx)))
  return orNotYours(ctx, row, tasks.id, taskId)
}

/** The same, its row locked until the transaction ends. */
export async function lockTaskFor(ctx: TxCtx, taskId: string): Promise<TaskRow> {
  const [row] = await ctx.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, taskId), visibleTasks(ctx)))
    .for("update")
  return orNotYours(ctx, row, tasks.id, taskId)
}

function assertOwnWork({ actor }: AnyCtx, task: TaskRow): TaskRow {
  return actor.kind === "user" && actor.role === "FREELANCER" && task.freelancerId !== actor.userId
    ? fail("NOT_FOUND")
    : task
}

/** The task as its freelancer; someone it is only offered to is told NOT_FOUND. */
export async function loadOwnWork(ctx: AnyCtx, taskId: string): Promise<TaskRow> {
  return assertOwnWork(ctx, await loadTaskFor(ctx, taskId))
}

/** The same, its row locked until the transaction ends. */
export async function lockOwnWork(ctx: TxCtx, taskId: string): Promise<TaskRow> {
  return assertOwnWork(ctx, await lockTaskFor(ctx, taskId))
}

/** Whether a client may spend and refund the credits of a task: who ordered it, and the owner of its company. */
export function movesCredits(actor: ClientActor, task: { clientId: string; companyId: string | null }): boolean {
  return (
    actor.userId === task.clientId ||
    (actor.companyRole === "OWNER" && task.companyId !== null && actor.companyId === task.companyId)
  )
}

/** NOT_YOUR_CREDITS for a colleague of the task's client who does not own the company. */
export function assertOwnCredits({ actor }: AnyCtx, task: TaskRow): void {
  if (actor.kind === "user" && actor.role === "CLIENT" && !movesCredits(actor, task)) {
    fail("NOT_YOUR_CREDITS")
  }
}

/** Which of these tasks the actor may see. */
export async function seenTasks(ctx: AnyCtx, taskIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows =
    taskIds.length === 0
      ? []
      : await ctx.db
          .select({ id: tasks.id })
          .from(tasks)
          .where(and(inArray(tasks.id, [...taskIds]), visibleTasks(ctx)))
  return new Set(rows.map(({ id }) => id))
}
