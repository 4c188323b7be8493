// no audit: the change of the task, which this belongs to, is audited
import { briefs } from "@atelier/db/schema"
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

/** Moves a brief along with the task that was made of it. */
export async function followTask(ctx: TxCtx, briefId: string, from: TaskStatus, to: TaskStatus): Promise<void> {
  const status = STATUS_OF[to]
  if (status !== STATUS_OF[from]) {
    await ctx.db.update(briefs).set({ status }).where(eq(briefs.id, briefId))
  }
}
