// no audit: a draft is its author's own paper; submitting it is audited with the task
import { briefMessages, briefs, briefVersions, type MoodboardItem } from "@atelier/db/schema"
import {
  type Brief,
  type BriefChange,
  type BriefMessageRole,
  clip,
  describeBrief,
  readiness,
} from "@atelier/domain/briefs"
import { and, eq, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import type { BriefRow } from "./policy.ts"

/** So many versions of a draft are kept, and the first. */
const KEPT_VERSIONS = 200

/** Refuses a change that was made against an older version, and says which is the newest. */
export function assertVersion(row: Pick<BriefRow, "version">, version: number): void {
  if (row.version !== version) {
    fail("STALE_VERSION", { version: row.version })
  }
}

type Kept = Pick<BriefRow, "id" | "version" | "fields" | "moodboard"> & { parent: number | null; change: BriefChange }

/** Keeps what the brief is at a version, with the messages that stand by then: those of the version are sent before it. */
export async function keepVersion(ctx: TxCtx<ClientActor>, { id, ...kept }: Kept): Promise<void> {
  const messages = sql`(
    select coalesce(array_agg(seq order by seq), '{}') from brief_messages where brief_id = ${id} and stands)`
  await ctx.db.insert(briefVersions).values({ briefId: id, messages, ...kept })
}

type Saved = {
  /** What made the version; a click when left out. */
  change?: BriefChange
  moodboard?: MoodboardItem[]
  /** The version that is restored. */
  parent?: number
}

/** Stores the brief of a locked row under the next version and keeps it; READY follows from the brief itself. */
export async function saveBrief(
  ctx: TxCtx<ClientActor>,
  row: BriefRow,
  brief: Brief,
  { change = "SET", moodboard = row.moodboard, parent = row.version }: Saved = {},
): Promise<number> {
  const { percent, ready } = readiness(brief)
  const { id } = row
  const version = row.version + 1
  const update = ctx.db
    .update(briefs)
    .set({
      fields: brief,
      title: clip(describeBrief(brief), 200) || null,
      status: ready ? "READY" : "DRAFT",
      readiness: percent,
      audienceId: brief.audience.value?.audienceId ?? null,
      version,
      updatedAt: sql`now()`,
      moodboard,
    })
    .where(and(eq(briefs.id, id), eq(briefs.version, row.version)))
  const oldest = and(eq(briefVersions.briefId, id), eq(briefVersions.version, version - KEPT_VERSIONS))
  await Promise.all([
    update,
    keepVersion(ctx, { id, version, parent, change, fields: brief, moodboard }),
    version - KEPT_VERSIONS > 1 ? ctx.db.delete(briefVersions).where(oldest) : undefined,
  ])
  await emit(ctx, "user", row.clientId)
  return version
}

type Message = {
  role: BriefMessageRole
  body: string
  payload?: Record<string, unknown>
  /** The message whose place it takes, by its number. */
  replaces?: number
  /** The version that the first message at this place made; the next one when left out. */
  version?: number | null
}

/** Adds one message to the conversation of a locked brief, which is saved with it. */
export async function addMessage(
  ctx: TxCtx<ClientActor>,
  row: Pick<BriefRow, "id" | "version">,
  { version = row.version + 1, ...message }: Message,
): Promise<void> {
  await ctx.db.insert(briefMessages).values({
    briefId: row.id,
    seq: sql`(select coalesce(max(seq), 0) + 1 from brief_messages where brief_id = ${row.id})`,
    version,
    ...message,
  })
}
