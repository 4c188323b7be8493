// no audit: a draft is its author's own paper; submitting it is audited with the task
import { briefMessages, briefs, type MoodboardItem } from "@atelier/db/schema"
import { type Brief, type BriefMessageRole, clip, describeBrief, readiness } from "@atelier/domain/briefs"
import { and, eq, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import type { BriefRow } from "./policy.ts"

/** Refuses a change that was made against an older version, and says which is the newest. */
export function assertVersion(row: BriefRow, version: number): void {
  if (row.version !== version) {
    fail("STALE_VERSION", { version: row.version })
  }
}

/** Stores the brief of a locked row under the next version; READY follows from the brief itself. */
export async function saveBrief(
  ctx: TxCtx<ClientActor>,
  row: BriefRow,
  brief: Brief,
  extra: { moodboard?: MoodboardItem[] } = {},
): Promise<number> {
  const { percent, ready } = readiness(brief)
  await ctx.db
    .update(briefs)
    .set({
      fields: brief,
      title: clip(describeBrief(brief), 200) || null,
      status: ready ? "READY" : "DRAFT",
      readiness: percent,
      audienceId: brief.audience.value?.audienceId ?? null,
      version: row.version + 1,
      updatedAt: sql`now()`,
      ...extra,
    })
    .where(and(eq(briefs.id, row.id), eq(briefs.version, row.version)))
  await emit(ctx, "user", row.clientId)
  return row.version + 1
}

/** Adds one message to the conversation of a locked brief. */
export async function addMessage(
  ctx: TxCtx<ClientActor>,
  briefId: string,
  role: BriefMessageRole,
  body: string,
  payload: Record<string, unknown> = {},
): Promise<void> {
  await ctx.db.insert(briefMessages).values({
    briefId,
    seq: sql`(select coalesce(max(seq), 0) + 1 from brief_messages where brief_id = ${briefId})`,
    role,
    body,
    payload,
  })
}
