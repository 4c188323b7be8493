import { deliveryVersions, taskFiles, tasks, users } from "@atelier/db/schema"
import type { ClientDecision, PreflightResult, ReviewOutcome, ReviewQueueInput } from "@atelier/domain/delivery"
import type { TaskUrgency } from "@atelier/domain/tasks"
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { AdminActor, ReaderActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { endOfHistory } from "#platform/history"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { type FileItem, selectFiles, toFileItem } from "./file-view.ts"
import { loadVisibleTask, readableVersions } from "./policy.ts"

/** A delivery as its reader sees it: the internal review and the pre-flight are null for clients. */
export type VersionItem = {
  id: string
  number: number
  note: string | null
  submittedAt: Date
  submittedBy: { id: string; name: string }
  visibleToClient: boolean
  review: { outcome: ReviewOutcome; feedback: string | null; at: Date } | null
  decision: { outcome: ClientDecision; feedback: string | null; at: Date } | null
  preflight: PreflightResult[] | null
  files: FileItem[]
}

const MAX_VERSIONS = 100

function selectVersions(ctx: AnyCtx, taskId: string) {
  return ctx.db
    .select({
      id: deliveryVersions.id,
      number: deliveryVersions.number,
      note: deliveryVersions.note,
      submittedAt: deliveryVersions.submittedAt,
      submittedBy: { id: users.id, name: users.name },
      visibleToClient: deliveryVersions.visibleToClient,
      reviewOutcome: deliveryVersions.reviewOutcome,
      reviewFeedback: deliveryVersions.reviewFeedback,
      reviewedAt: deliveryVersions.reviewedAt,
      clientDecision: deliveryVersions.clientDecision,
      clientFeedback: deliveryVersions.clientFeedback,
      decidedAt: deliveryVersions.decidedAt,
      preflight: deliveryVersions.preflight,
    })
    .from(deliveryVersions)
    .innerJoin(tasks, eq(tasks.id, deliveryVersions.taskId))
    .innerJoin(users, eq(users.id, deliveryVersions.submittedBy))
    .where(and(eq(deliveryVersions.taskId, taskId), readableVersions(ctx)))
    .orderBy(desc(deliveryVersions.number))
    .limit(MAX_VERSIONS)
}

type VersionRow = Awaited<ReturnType<typeof selectVersions>>[number]

function toVersionItem({ actor }: AnyCtx<ReaderActor>, row: VersionRow, files: FileItem[]): VersionItem {
  const forClient = actor.role === "CLIENT"
  const end = endOfHistory(actor)
  const isRead = (at: Date | null): at is Date => at !== null && (!end || at <= end)
  const { reviewOutcome, reviewFeedback, reviewedAt, clientDecision, clientFeedback, decidedAt, preflight, ...rest } =
    row
  return {
    ...rest,
    review:
      forClient || !reviewOutcome || !isRead(reviewedAt)
        ? null
        : { outcome: reviewOutcome, feedback: reviewFeedback, at: reviewedAt },
    decision:
      clientDecision && isRead(decidedAt) ? { outcome: clientDecision, feedback: clientFeedback, at: decidedAt } : null,
    preflight: forClient ? null : (preflight ?? []),
    files,
  }
}

/** A task's deliveries, newest first, as far as the actor may see them, with their files and signed addresses. */
export async function listVersions(ctx: AnyCtx<ReaderActor>, taskId: string): Promise<VersionItem[]> {
  await loadVisibleTask(ctx, taskId)
  const versions = await selectVersions(ctx, taskId)
  const ids = versions.map(({ id }) => id)
  const files = ids.length === 0 ? [] : await selectFiles(ctx, inArray(taskFiles.versionId, ids))
  return versions.map((version) =>
    toVersionItem(
      ctx,
      version,
      files.filter(({ versionId }) => versionId === version.id).map((file) => toFileItem(ctx, file)),
    ),
  )
}

export type ReviewQueueItem = {
  versionId: string
  taskId: string
  title: string
  number: number
  submittedAt: Date
  urgency: TaskUrgency
  deadline: Date | null
  client: string
  freelancer: { id: string; name: string }
  fileCount: number
}

const client = alias(users, "client")

/** Versions that wait for the internal review, the longest waiting first. */
export async function listReviewQueue(
  ctx: AnyCtx<AdminActor>,
  input: ReviewQueueInput,
): Promise<Page<ReviewQueueItem>> {
  const after = input.cursor ? decodeCursor(input.cursor) : null
  const rows = await ctx.db
    .select({
      versionId: deliveryVersions.id,
      taskId: tasks.id,
      title: tasks.title,
      number: deliveryVersions.number,
      submittedAt: deliveryVersions.submittedAt,
      urgency: tasks.urgency,
      deadline: tasks.deadline,
      client: client.name,
      freelancer: { id: users.id, name: users.name },
      fileCount: sql<number>`(select count(*)::int from ${taskFiles} where ${taskFiles.versionId} = ${deliveryVersions.id})`,
    })
    .from(deliveryVersions)
    .innerJoin(tasks, eq(tasks.id, deliveryVersions.taskId))
    .innerJoin(client, eq(client.id, tasks.clientId))
    .innerJoin(users, eq(users.id, deliveryVersions.submittedBy))
    .where(
      and(
        isNull(deliveryVersions.reviewOutcome),
        after
          ? sql`(${deliveryVersions.submittedAt}, ${deliveryVersions.id}) > (${after.value}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(deliveryVersions.submittedAt), asc(deliveryVersions.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => encodeCursor(row.submittedAt, row.versionId))
}
