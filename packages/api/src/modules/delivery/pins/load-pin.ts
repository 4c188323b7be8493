import { deliveryVersions, reviewPins, tasks } from "@atelier/db/schema"
import type { PinSide } from "@atelier/domain/delivery"
import type { TaskStatus } from "@atelier/domain/tasks"
import { and, eq, getTableColumns } from "drizzle-orm"
import type { TaskRow } from "#modules/tasks"
import type { MemberActor } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"
import { readablePins, readableVersions } from "../policy.ts"

export type PinRow = typeof reviewPins.$inferSelect
export type VersionRow = typeof deliveryVersions.$inferSelect

/** On whose side of a review the actor stands. */
export function sideOf({ actor }: AnyCtx<MemberActor>): PinSide {
  return actor.role === "CLIENT" ? "CLIENT" : "ATELIER"
}

/** The pin with its task, both locked until the transaction ends, when the actor may see it; NOT_FOUND otherwise. */
export async function lockPin(ctx: TxCtx, pinId: string): Promise<{ pin: PinRow; task: TaskRow }> {
  const [row] = await ctx.db
    .select({ pin: getTableColumns(reviewPins), task: getTableColumns(tasks) })
    .from(reviewPins)
    .innerJoin(tasks, eq(tasks.id, reviewPins.taskId))
    .where(and(eq(reviewPins.id, pinId), readablePins(ctx)))
    .for("update")
  return orNotYours(ctx, row, reviewPins.id, pinId)
}

/** The version with its task, the task locked until the transaction ends: no decision comes between. NOT_FOUND. */
export async function lockVersion(ctx: TxCtx, versionId: string): Promise<{ version: VersionRow; task: TaskRow }> {
  const [row] = await ctx.db
    .select({ version: getTableColumns(deliveryVersions), task: getTableColumns(tasks) })
    .from(deliveryVersions)
    .innerJoin(tasks, eq(tasks.id, deliveryVersions.taskId))
    .where(and(eq(deliveryVersions.id, versionId), readableVersions(ctx)))
    .for("update", { of: tasks })
  return orNotYours(ctx, row, deliveryVersions.id, versionId)
}

const REVIEWED = { CLIENT: "IN_REVIEW", ATELIER: "PENDING_ADMIN_REVIEW" } as const satisfies Record<PinSide, TaskStatus>

/** PINS_CLOSED unless the side decides about this version now. */
export function assertInReview(side: PinSide, task: TaskRow, version: VersionRow): void {
  const isUndecided =
    side === "CLIENT" ? version.visibleToClient && version.clientDecision === null : version.reviewOutcome === null
  if (task.status !== REVIEWED[side] || !isUndecided) {
    fail("PINS_CLOSED", { status: task.status })
  }
}

const ENDED: readonly TaskStatus[] = ["COMPLETED", "CANCELLED"]

/** NOT_FOUND for a draft, PINS_CLOSED once the task has ended. */
export function assertOpenThread(pin: PinRow, task: TaskRow): void {
  if (pin.sentAt === null) {
    fail("NOT_FOUND")
  }
  if (ENDED.includes(task.status)) {
    fail("PINS_CLOSED", { status: task.status })
  }
}
