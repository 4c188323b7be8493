import { taskFiles, tasks, users } from "@atelier/db/schema"
import { fileTypeOf, isBrandKind, MAX_BRAND_FILES, mayBeBrandFile } from "@atelier/domain/delivery"
import { and, eq, exists, isNotNull, type SQL, sql } from "drizzle-orm"
import { visibleTasks } from "#modules/tasks"
import type { UserActor } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"

/** The company whose brand kit a file of this kind goes to: the sender's; null for other files. */
export function brandOwner({ actor }: { actor: UserActor }, kind: string): string | null {
  if (!isBrandKind(kind)) {
    return null
  }
  return actor.role === "CLIENT" ? (actor.companyId ?? fail("COMPANY_MISSING")) : fail("WRONG_ROLE")
}

/** Refuses what is neither a logo nor a font, as it was sent. */
export function assertFitsBrand(kind: string, mimeType: string): void {
  const category = fileTypeOf(mimeType)?.category
  if (isBrandKind(kind) && !(category && mayBeBrandFile(kind, category))) {
    fail("FILE_TYPE_REFUSED", { mimeType, because: kind })
  }
}

/** BRAND_FULL when the kit holds as many of these as it can; the lock makes uploads at the same time count each other. */
export async function assertRoomInBrand(ctx: TxCtx, companyId: string, kind: string): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('delivery.brand'), hashtext(${companyId}))`)
  const kept = await ctx.db.$count(taskFiles, and(eq(taskFiles.companyId, companyId), sql`${taskFiles.kind} = ${kind}`))
  if (kept >= MAX_BRAND_FILES) {
    fail("BRAND_FULL", { max: MAX_BRAND_FILES })
  }
}

/** Which files of brands the actor may read who is no admin: clients their company's, freelancers those of their tasks' clients. */
export function readableBrandFiles(ctx: AnyCtx): SQL | undefined {
  const { actor } = ctx
  if (actor.kind !== "user") {
    return sql`false`
  }
  if (actor.role === "CLIENT") {
    return actor.companyId ? eq(taskFiles.companyId, actor.companyId) : sql`false`
  }
  const ofTask = ctx.db
    .select({ one: sql`1` })
    .from(tasks)
    .innerJoin(users, eq(users.id, tasks.clientId))
    .where(and(eq(users.companyId, taskFiles.companyId), visibleTasks(ctx)))
  return and(isNotNull(taskFiles.companyId), exists(ofTask))
}

/** The brand files of a client's company. */
export function ofBrandOf(ctx: AnyCtx, clientId: string): SQL {
  return eq(taskFiles.companyId, ctx.db.select({ id: users.companyId }).from(users).where(eq(users.id, clientId)))
}
