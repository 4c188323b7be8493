// no audit: a draft is its author's own paper; submitting it is audited with the task
import { type MoodboardItem, taskFiles } from "@atelier/db/schema"
import { type ArrangeMoodboardInput, moodboardId, parseBrief } from "@atelier/domain/briefs"
import { and, eq, inArray } from "drizzle-orm"
import { brandLooksById, choosableStyles, type StyleItem } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"
import { inTx } from "#platform/tx"
import { lookWith, onMoodboard, recordChoice, uploadOnBoard } from "./chosen-styles.ts"
import { type BriefRow, lockDraft } from "./policy.ts"
import { assertVersion, saveBrief } from "./write.ts"

type Wanted = Pick<MoodboardItem, "id" | "type" | "note">

const idsOf = (items: readonly Pick<MoodboardItem, "id" | "type">[], of: Wanted["type"]) =>
  items.flatMap(({ id, type }) => (type === of ? id : []))

/** Own files of the brief: those that are put on the board, or brought back to it. */
async function filesOf(ctx: TxCtx<ClientActor>, row: BriefRow, ids: string[]): Promise<MoodboardItem[]> {
  const files =
    ids.length === 0
      ? []
      : await ctx.db
          .select({ id: taskFiles.id, fileName: taskFiles.fileName, mimeType: taskFiles.mimeType })
          .from(taskFiles)
          .where(
            and(inArray(taskFiles.id, ids), eq(taskFiles.briefId, row.id), eq(taskFiles.uploadedBy, ctx.actor.userId)),
          )
  return files.map(uploadOnBoard)
}

async function imagesOf(ctx: TxCtx<ClientActor>, ids: string[]): Promise<MoodboardItem[]> {
  const looks = await brandLooksById(ctx, ids)
  return looks.map(({ id, name, imageUrl, colorSamples }) => {
    return { id, type: "image", imageUrl, name, metadata: { colors: colorSamples } }
  })
}

/** Every wanted item, in order, with its note; NOT_FOUND when one is none of this client's. */
async function loadItems(ctx: TxCtx<ClientActor>, row: BriefRow, wanted: readonly Wanted[], styles: StyleItem[]) {
  const kept = row.moodboard.filter(({ type }) => type === "upload" || type === "image")
  const missing = wanted.filter(({ id }) => !kept.some((item) => item.id === id))
  const fresh = await Promise.all([filesOf(ctx, row, idsOf(missing, "upload")), imagesOf(ctx, idsOf(missing, "image"))])
  const foreign = idsOf(missing, "upload").find((id) => !fresh[0].some((file) => file.id === id))
  if (foreign !== undefined) {
    await orNotYours(ctx, null, taskFiles.id, foreign)
  }
  const known = [...kept, ...fresh.flat(), ...styles.map(onMoodboard)]
  return wanted.map(({ id, type, note }): MoodboardItem => {
    const item: MoodboardItem | undefined =
      type === "color"
        ? { id, type, imageUrl: null, name: id, metadata: { color: id } }
        : known.find((one) => one.id === id && one.type === type)
    const { note: _before, ...rest } = item ?? fail("NOT_FOUND")
    return note ? { ...rest, note } : rest
  })
}

/**
 * The moodboard as a whole: what is named stays or comes, in this order and with these notes, and everything else leaves it. To
 * undo, the arrangement before is sent. Style cards on it are the chosen directions; a file that leaves is kept with the brief.
 */
export function arrangeMoodboard(ctx: Ctx<ClientActor>, input: ArrangeMoodboardInput): Promise<{ version: number }> {
  return inTx(ctx, async (ctx) => {
    const row = await lockDraft(ctx, input.briefId)
    assertVersion(row, input.version)
    const brief = parseBrief(row.fields)
    const items = input.items.map((item) => ({ id: moodboardId(item), type: item.type, note: item.note }))
    const [before, after] = [idsOf(row.moodboard, "style"), idsOf(items, "style")]
    const found = await choosableStyles(ctx, after, [...before, ...(brief.visualDirection.value?.styleIds ?? [])])
    const styles = after.flatMap((id) => found.find((style) => style.id === id) ?? [])
    const moodboard = await loadItems(ctx, row, items, styles)
    if (before.toSorted().join() === after.toSorted().join()) {
      return { version: await saveBrief(ctx, row, brief, { moodboard }) }
    }
    await recordChoice(ctx, row.id, styles)
    return { version: await saveBrief(ctx, row, lookWith(brief, styles).next, { moodboard }) }
  })
}
