import { briefMessages, briefVersions, type MoodboardItem } from "@atelier/db/schema"
import { type Brief, type Past, parseBrief, type Said } from "@atelier/domain/briefs"
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"

type MessageRow = typeof briefMessages.$inferSelect
export type SaidRow = Said & Pick<MessageRow, "id" | "body" | "payload" | "createdAt">
export type Snapshot = { brief: Brief; moodboard: MoodboardItem[] }

/** In the order of the conversation: an answer that was changed stands where the first one stood. */
export const PLACE = sql<number>`coalesce(${briefMessages.replaces}, ${briefMessages.seq})`

/** Cards that were chosen and files that were attached are told as messages, but nothing of them is read. */
const isWords = ({ styleIds, fileIds }: MessageRow["payload"]) => styleIds === undefined && fileIds === undefined

function hasFile({ fileIds }: MessageRow["payload"], id: unknown): boolean {
  return id !== undefined && Array.isArray(fileIds) && fileIds.includes(id)
}

/** Every message of a conversation, also those that were taken back or changed. */
export async function messagesOf(ctx: AnyCtx<ClientActor>, briefId: string): Promise<SaidRow[]> {
  const rows = await ctx.db
    .select()
    .from(briefMessages)
    .where(eq(briefMessages.briefId, briefId))
    .orderBy(asc(PLACE), asc(briefMessages.seq))
    .limit(1000)
  return rows.map(({ replaces, ...row }) => ({
    ...row,
    place: replaces ?? row.seq,
    words: row.role === "USER" && isWords(row.payload),
    source: rows.find(({ payload }) => hasFile(payload, row.payload.readFileId))?.seq ?? null,
  }))
}

/** The versions that are kept, without what they hold. */
export function versionsOf(ctx: AnyCtx<ClientActor>, briefId: string): Promise<Past[]> {
  const { version, parent, change, messages } = briefVersions
  return ctx.db
    .select({ version, parent, change, messages })
    .from(briefVersions)
    .where(eq(briefVersions.briefId, briefId))
    .orderBy(desc(version))
}

/** What the brief was at each of these versions. */
export async function snapshotsOf(
  ctx: AnyCtx<ClientActor>,
  briefId: string,
  versions: readonly number[],
): Promise<Map<number, Snapshot>> {
  const rows = await ctx.db
    .select({ version: briefVersions.version, fields: briefVersions.fields, moodboard: briefVersions.moodboard })
    .from(briefVersions)
    .where(and(eq(briefVersions.briefId, briefId), inArray(briefVersions.version, [...new Set(versions)])))
  return new Map(rows.map(({ version, fields, moodboard }) => [version, { brief: parseBrief(fields), moodboard }]))
}
