import type { Db } from "@atelier/db"
import { briefs } from "@atelier/db/schema"
import { MOODBOARD_FILES } from "@atelier/domain/briefs"
import { and, eq, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import { createBatcher } from "#platform/batcher"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"

export type BriefRow = typeof briefs.$inferSelect

const own = (ctx: AnyCtx<ClientActor>, id: string) => and(eq(briefs.id, id), eq(briefs.clientId, ctx.actor.userId))

/** The brief, when it is the actor's; NOT_FOUND otherwise. */
export async function loadBriefFor(ctx: AnyCtx<ClientActor>, id: string): Promise<BriefRow> {
  const [row] = await ctx.db.select().from(briefs).where(own(ctx, id))
  return orNotYours(ctx, row, briefs.id, id)
}

/** MOODBOARD_FULL when so many more files do not fit on the moodboard: none is dropped to make room. */
export function assertRoomForFiles({ moodboard }: Pick<BriefRow, "moodboard">, more: number): void {
  const files = moodboard.filter(({ type }) => type === "upload" || type === "image").length
  if (more > 0 && files + more > MOODBOARD_FILES) {
    fail("MOODBOARD_FULL", { limit: MOODBOARD_FILES, files })
  }
}

function readTogether(db: Db) {
  const query = db
    .select()
    .from(briefs)
    .where(sql`${briefs.id} = any(${sql.placeholder("ids")}::uuid[])`)
    .prepare("briefs_by_id")
  return createBatcher<string, BriefRow | undefined>(async (ids) => {
    const found = new Map((await query.execute({ ids })).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id))
  })
}

const readers = new WeakMap<Db, ReturnType<typeof readTogether>>()

/** The same for the hot way to a task: those asked for at once are read by one statement. */
export async function loadBriefToSubmit(ctx: Ctx<ClientActor>, id: string): Promise<BriefRow> {
  const read = readers.get(ctx.db) ?? readTogether(ctx.db)
  readers.set(ctx.db, read)
  const row = await read(id.toLowerCase())
  return orNotYours(ctx, row?.clientId === ctx.actor.userId ? row : null, briefs.id, id)
}

/** Whether it is still a draft. */
export function isOpen({ status }: Pick<BriefRow, "status">): boolean {
  return status === "DRAFT" || status === "READY"
}

/** The same, locked. */
export async function lockBrief(ctx: TxCtx<ClientActor>, id: string): Promise<BriefRow> {
  const [row] = await ctx.db.select().from(briefs).where(own(ctx, id)).for("update")
  return orNotYours(ctx, row, briefs.id, id)
}

/** The same, and still a draft; a brief that has become a task is read-only (INVALID_TRANSITION). */
export async function lockDraft(ctx: TxCtx<ClientActor>, id: string): Promise<BriefRow> {
  const brief = await lockBrief(ctx, id)
  return isOpen(brief) ? brief : fail("INVALID_TRANSITION")
}
