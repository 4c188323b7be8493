// no audit: the change of the task, which this belongs to, is audited
import { briefs, tasks } from "@atelier/db/schema"
import type { BriefStatus } from "@atelier/domain/briefs"
import type { TaskStatus } from "@atelier/domain/tasks"
import { eq } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"

/** How far a submitted brief is. A cancelled one has ended too; how, its task tells. */
const STATUS_OF: Record<TaskStatus, BriefStatus> = {
  PENDING: "SUBMITTED",
  OFFERED: "SUBMITTED",
  UNASSIGNABLE: "SUBMITTED",
  ASSIGNED: "SUBMITTED",
  IN_PROGRESS: "IN_PROGRESS",
  PENDING_ADMIN_REVIEW: "IN_PROGRESS",
  IN_REVIEW: "IN_PROGRESS",
  REVISION_REQUESTED: "IN_PROGRESS",
  COMPLETED: "COMPLETED",
  CANCELLED: "COMPLETED",
}

/** A brief of several tasks has ended with the last of them, and is in progress once one of them is or has been. */
async function statusOfAll(ctx: TxCtx, briefId: string): Promise<BriefStatus> {
  // The lock first: of two tasks that end at once, the second sees the first.
  await ctx.db.select({ id: briefs.id }).from(briefs).where(eq(briefs.id, briefId)).for("update")
  const rows = await ctx.db.select({ status: tasks.status }).from(tasks).where(eq(tasks.briefId, briefId))
  const all = new Set(rows.map(({ status }) => STATUS_OF[status]))
  return all.size > 1 ? "IN_PROGRESS" : ([...all][0] ?? "SUBMITTED")
}

/** Moves a brief along with the task that was made of it, or with all of them when it is one of `several`. */
export async function followTask(
  ctx: TxCtx,
  briefId: string,
  from: TaskStatus,
  to: TaskStatus,
  several: boolean,
): Promise<void> {
  const moved = STATUS_OF[to]
  if (moved !== STATUS_OF[from]) {
    const status = several ? await statusOfAll(ctx, briefId) : moved
    await ctx.db.update(briefs).set({ status }).where(eq(briefs.id, briefId))
  }
}
