import { users } from "@atelier/db/schema"
import { type AskedChanges, changesDue, type TimelineData } from "@atelier/domain/tasks"
import { eq } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import type { TaskRow } from "./policy.ts"
import type { TaskSet } from "./transition.ts"

export type MovedDue = { dueAt: Date; set: TaskSet; moved: TimelineData<"returned"> }

async function timezoneOf(ctx: TxCtx, userId: string): Promise<string> {
  const [row] = await ctx.db.select({ timezone: users.timezone }).from(users).where(eq(users.id, userId))
  return row?.timezone ?? "UTC"
}

/** The due date after changes are asked for now. DUE_DATE_CHANGED, with the new one, when another was shown. */
export async function moveDue(
  ctx: TxCtx,
  task: TaskRow,
  { by, shown }: Pick<AskedChanges, "by"> & { shown: Date | undefined },
): Promise<MovedDue> {
  const timezone = await timezoneOf(ctx, task.clientId)
  const { deadline, complexity } = task
  const dueAt = changesDue({ by, askedAt: ctx.now(), deadline, complexity, timezone })
  if (shown && shown.getTime() !== dueAt.getTime()) {
    fail("DUE_DATE_CHANGED", { dueAt: dueAt.toISOString() })
  }
  const moved = { before: { deadline: deadline?.toISOString() ?? null }, after: { deadline: dueAt.toISOString() } }
  return { dueAt, set: { deadline: dueAt }, moved }
}
