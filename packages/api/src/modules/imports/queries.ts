import { type ImportItemResult, importLogs, users } from "@atelier/db/schema"
import type { ImportSource, ImportStatus, ImportTarget, ListImportsInput } from "@atelier/domain/imports"
import { desc, eq, sql } from "drizzle-orm"
import { reviewedPictures } from "#modules/catalog"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"

export type ImportRow = {
  id: string
  source: ImportSource
  target: ImportTarget
  status: ImportStatus
  sourceUrl: string | null
  /** Null for a script. */
  startedBy: string | null
  /** Pictures that its source has; null before it was read. */
  found: number | null
  attempted: number
  successful: number
  failed: number
  skipped: number
  /** Why the page could not be read. */
  error: string | null
  createdAt: Date
  completedAt: Date | null
}

const ROW = {
  id: importLogs.id,
  source: importLogs.source,
  target: importLogs.target,
  status: importLogs.status,
  sourceUrl: importLogs.sourceUrl,
  startedBy: users.name,
  found: importLogs.found,
  attempted: importLogs.attempted,
  successful: importLogs.successful,
  failed: importLogs.failed,
  skipped: importLogs.skipped,
  error: importLogs.error,
  createdAt: importLogs.createdAt,
  completedAt: importLogs.completedAt,
}

/** Imports, newest first. */
export async function listImports(ctx: Ctx<AdminActor>, { cursor, limit }: ListImportsInput): Promise<Page<ImportRow>> {
  const after = cursor ? decodeCursor(cursor) : null
  const rows = await ctx.db
    .select(ROW)
    .from(importLogs)
    .leftJoin(users, eq(users.id, importLogs.startedBy))
    .where(
      after
        ? sql`(${importLogs.createdAt}, ${importLogs.id}) < (${after.value}::timestamptz, ${after.id}::uuid)`
        : undefined,
    )
    .orderBy(desc(importLogs.createdAt), desc(importLogs.id))
    .limit(limit + 1)
  return toPage(rows, limit, (row) => encodeCursor(row.createdAt, row.id))
}

/** `isActive` says whether clients see what it became. */
export type ImportItem = ImportItemResult & { isActive: boolean }

/** An import with each of its pictures, in the order of its source. */
export async function getImport(ctx: Ctx<AdminActor>, id: string): Promise<ImportRow & { items: ImportItem[] }> {
  const [row] = await ctx.db
    .select({ ...ROW, items: importLogs.results })
    .from(importLogs)
    .leftJoin(users, eq(users.id, importLogs.startedBy))
    .where(eq(importLogs.id, id))
  const { items, ...run } = orNotFound(row)
  const reviewed = await reviewedPictures(
    ctx,
    items.flatMap(({ id }) => id ?? []),
  )
  return { ...run, items: items.map((item) => ({ ...item, isActive: reviewed.get(item.id ?? "") ?? false })) }
}
