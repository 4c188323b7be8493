// no audit: what pauses a task records it
import { tasks } from "@atelier/db/schema"
import { type SQL, sql } from "drizzle-orm"
import type { AnyPgColumn } from "drizzle-orm/pg-core"
import type { TxCtx } from "#platform/ctx"
import { updateTaskFields } from "./transition.ts"

/** Pauses every deadline of a task: it waits on an admin. */
export async function pauseTask(ctx: TxCtx, taskId: string): Promise<void> {
  await updateTaskFields(ctx, taskId, { disputeOpenedAt: sql`now()` })
}

const later = (column: AnyPgColumn): SQL => sql`${column} + (now() - ${tasks.disputeOpenedAt})`

/** Lets the deadlines of a paused task run again, each moved by as long as the pause was. */
export async function resumeTask(ctx: TxCtx, taskId: string): Promise<void> {
  const { autoApproveAt, remindAt, deadline } = tasks
  await updateTaskFields(ctx, taskId, {
    disputeOpenedAt: null,
    autoApproveAt: later(autoApproveAt),
    remindAt: later(remindAt),
    deadline: later(deadline),
  })
}
