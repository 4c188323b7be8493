import { taskCategories } from "@atelier/db/schema"
import { type PreflightInput, type PreflightResult, preflight } from "@atelier/domain/delivery"

import { eq } from "drizzle-orm"
import { loadOwnWork, type TaskRow } from "#modules/tasks"
import type { FreelancerActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { loadUnusedFiles } from "./unused-files.ts"

type CheckedFile = Awaited<ReturnType<typeof loadUnusedFiles>>[number]

/** Compares files with what the task's brief asks for. */
export async function checkFiles(
  ctx: AnyCtx,
  task: TaskRow,
  files: readonly CheckedFile[],
): Promise<PreflightResult[]> {
  const [row] = await ctx.db
    .select({ category: taskCategories.category })
    .from(taskCategories)
    .where(eq(taskCategories.id, task.categoryId))
  const { category } = orNotFound(row)
  const { quantity, requirements } = task
  const known = files.map(({ id, fileName, mimeType, width, height }) => ({
    id,
    fileName,
    mimeType: mimeType ?? "",
    width,
    height,
  }))
  return preflight({ category, quantity, requirements }, known)
}

/** What the pre-flight says about own uploads before they are delivered. */
export async function checkBeforeDelivery(
  ctx: AnyCtx<FreelancerActor>,
  { taskId, fileIds }: PreflightInput,
): Promise<PreflightResult[]> {
  const task = await loadOwnWork(ctx, taskId)
  return checkFiles(ctx, task, await loadUnusedFiles(ctx, { taskId, fileIds, kind: "DELIVERABLE" }))
}
