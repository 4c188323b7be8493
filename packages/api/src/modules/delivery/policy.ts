import { briefs, deliveryVersions, reviewPins, taskFiles, taskMessages, tasks } from "@atelier/db/schema"
import type { UploadFileInput } from "@atelier/domain/delivery"
import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm"
import { assertRoomForFiles, isOpen, loadBriefFor } from "#modules/briefs"
import { loadOwnWork, loadTaskFor, type TaskRow, visibleTasks } from "#modules/tasks"
import type { ClientActor, UserActor } from "#platform/actor"
import { userIdOf } from "#platform/actor"
import type { AnyCtx, Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { upToSuspension } from "#platform/history"
import { orNotYours } from "#platform/not-yours"
import { brandOwner, readableBrandFiles } from "./brand-files.ts"

function isClient<C extends AnyCtx>(ctx: C): ctx is C & AnyCtx<ClientActor> {
  return ctx.actor.kind === "user" && ctx.actor.role === "CLIENT"
}

/** Whether the actor may see internal notes and versions that no review passed yet. */
function isStaff({ actor }: AnyCtx) {
  return actor.kind === "script" || actor.kind === "system" || (actor.kind === "user" && actor.role === "ADMIN")
}

const isFreelancer = ({ actor }: AnyCtx) => actor.kind === "user" && actor.role === "FREELANCER"

/** Someone the task is only offered to may read the brief and its references, nothing of the work. */
function takesPart(ctx: AnyCtx): SQL | undefined {
  return isFreelancer(ctx) ? eq(tasks.freelancerId, userIdOf(ctx.actor) ?? "") : visibleTasks(ctx)
}

/** Which `delivery_versions` the actor may see, joined with `tasks`: clients only what the internal review passed. */
export function readableVersions(ctx: AnyCtx): SQL | undefined {
  return isStaff(ctx)
    ? undefined
    : and(
        takesPart(ctx),
        isFreelancer(ctx) ? undefined : eq(deliveryVersions.visibleToClient, true),
        upToSuspension(ctx.actor, deliveryVersions.submittedAt),
      )
}

/** Which `task_messages` the actor may see, joined with `tasks`: internal ones are the admins'. */
export function readableMessages(ctx: AnyCtx): SQL | undefined {
  return isStaff(ctx)
    ? undefined
    : and(
        takesPart(ctx),
        eq(taskMessages.internal, false),
        upToSuspension(ctx.actor, sql`greatest(${taskMessages.createdAt}, ${taskMessages.editedAt})`),
      )
}

/**
 * Which `review_pins` the actor may see, joined with `tasks`: drafts are their author's, what Atelier's own review asks for is
 * no client's.
 */
export function readablePins(ctx: AnyCtx): SQL | undefined {
  const isSent = isNotNull(reviewPins.sentAt)
  if (isFreelancer(ctx)) {
    return and(takesPart(ctx), isSent, upToSuspension(ctx.actor, reviewPins.sentAt))
  }
  const sentOrMine = or(isSent, eq(reviewPins.authorId, userIdOf(ctx.actor) ?? ""))
  return isStaff(ctx) ? sentOrMine : and(takesPart(ctx), eq(reviewPins.side, "CLIENT"), sentOrMine)
}

/**
 * Which `task_files` the actor may read, joined as `selectFiles` does: those of readable versions and messages, references
 * of a brief for its client and for whoever may see its task, files of brands, and own uploads that are not used yet.
 */
export function readableFiles(ctx: AnyCtx): SQL | undefined {
  const ready = eq(taskFiles.status, "READY")
  const userId = userIdOf(ctx.actor)
  if (isStaff(ctx)) {
    return ready
  }
  if (userId === null) {
    return sql`false`
  }
  const unused = and(isNull(taskFiles.versionId), isNull(taskFiles.messageId))
  return and(
    ready,
    upToSuspension(ctx.actor, taskFiles.createdAt),
    or(
      and(eq(taskFiles.kind, "REFERENCE"), or(eq(briefs.clientId, userId), visibleTasks(ctx))),
      and(isNotNull(taskFiles.versionId), readableVersions(ctx)),
      and(isNotNull(taskFiles.messageId), readableMessages(ctx)),
      readableBrandFiles(ctx),
      and(unused, isNotNull(taskFiles.taskId), eq(taskFiles.uploadedBy, userId), takesPart(ctx)),
    ),
  )
}

/** NOT_FOUND for a brief that is neither the client's own nor that of a task the freelancer may see. */
export async function assertMaySeeBrief(ctx: AnyCtx, briefId: string): Promise<void> {
  if (isClient(ctx)) {
    await loadBriefFor(ctx, briefId)
  } else if (isFreelancer(ctx)) {
    const ofTask = and(eq(tasks.briefId, briefId), visibleTasks(ctx))
    const [task] = await ctx.db.select({ id: tasks.id }).from(tasks).where(ofTask)
    await orNotYours(ctx, task, briefs.id, briefId)
  }
}

/** The task as one who takes part in it: NOT_FOUND for everyone else, also for those it is only offered to. */
export const loadConversation = (ctx: AnyCtx, taskId: string): Promise<TaskRow> => loadOwnWork(ctx, taskId)

const WORKING = ["IN_PROGRESS", "REVISION_REQUESTED"]

/** NOT_IN_PROGRESS unless the freelancer works on the next version. */
export function assertWorking(task: TaskRow): void {
  if (!WORKING.includes(task.status) || task.disputeOpenedAt) {
    fail("NOT_IN_PROGRESS", { status: task.status })
  }
}

async function assertMayDeliver(ctx: Ctx<UserActor>, taskId: string): Promise<void> {
  const task = await loadOwnWork(ctx, taskId)
  if (ctx.actor.role !== "FREELANCER") {
    fail("WRONG_ROLE")
  }
  assertWorking(task)
}

/** Refuses an upload to what is not the actor's, or not at this time. */
export async function assertMayUpload(ctx: Ctx<UserActor>, input: UploadFileInput): Promise<void> {
  const { kind, taskId, briefId } = input
  if (ctx.actor.companyRole === "VIEWER") {
    fail("VIEWERS_READ")
  }
  if (briefId !== undefined) {
    const brief = isClient(ctx) ? await loadBriefFor(ctx, briefId) : fail("NOT_FOUND")
    if (brief.status === "DISCARDED") {
      fail("NOT_FOUND")
    }
    if (!isOpen(brief)) {
      fail("BRIEF_SUBMITTED", { status: brief.status })
    }
    assertRoomForFiles(brief, 1)
    return
  }
  if (brandOwner(ctx, kind)) {
    return
  }
  if (kind === "LIBRARY") {
    ctx.actor.role === "ADMIN" || fail("WRONG_ROLE")
  } else if (taskId === undefined) {
    fail("NOT_FOUND")
  } else if (kind === "DELIVERABLE") {
    await assertMayDeliver(ctx, taskId)
  } else {
    await loadConversation(ctx, taskId)
  }
}

/** The task as whoever may see it, offered freelancers included. */
export const loadVisibleTask = loadTaskFor
