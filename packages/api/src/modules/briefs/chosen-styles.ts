// no audit: a draft is its author's own paper; submitting it is audited with the task
import { type MoodboardItem, styleSelectionHistory } from "@atelier/db/schema"
import { type Brief, type BriefPatch, mergeBrief } from "@atelier/domain/briefs"
import { and, eq, notInArray } from "drizzle-orm"
import type { StyleItem } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"

/** A chosen card as it is on the moodboard. */
export function onMoodboard(style: StyleItem): MoodboardItem {
  return {
    id: style.id,
    type: "style",
    imageUrl: style.imageUrl,
    name: style.name,
    metadata: { axis: style.styleAxis, colors: style.colorSamples },
  }
}

/** An own file as it is on the moodboard. */
export function uploadOnBoard(file: { id: string; fileName: string; mimeType: string | null }): MoodboardItem {
  return { id: file.id, type: "upload", imageUrl: null, name: file.fileName, metadata: { mimeType: file.mimeType } }
}

/** The moodboard with these cards and no other: each that was on it keeps its place and note, new ones follow those. */
export function boardWith(moodboard: readonly MoodboardItem[], styles: readonly StyleItem[]): MoodboardItem[] {
  const kept = moodboard.filter(({ id, type }) => type !== "style" || styles.some((style) => style.id === id))
  const fresh = styles.filter(({ id }) => !kept.some((item) => item.id === id)).map(onMoodboard)
  return kept.toSpliced(kept.findLastIndex(({ type }) => type === "style") + 1, 0, ...fresh)
}

/** Each choice of a card is recorded once a brief; cards let go are forgotten. */
export async function recordChoice(ctx: TxCtx<ClientActor>, briefId: string, styles: StyleItem[]) {
  const ids = styles.map(({ id }) => id)
  await ctx.db
    .delete(styleSelectionHistory)
    .where(and(eq(styleSelectionHistory.briefId, briefId), notInArray(styleSelectionHistory.styleId, ids)))
  if (styles.length === 0) {
    return
  }
  await ctx.db
    .insert(styleSelectionHistory)
    .values(
      styles.map(({ id, deliverableType, styleAxis }) => ({
        userId: ctx.actor.userId,
        briefId,
        styleId: id,
        deliverableType,
        styleAxis,
      })),
    )
    .onConflictDoNothing()
}

const words = (brief: Brief): string[] => brief.visualDirection.value?.words ?? []

/** The look with these cards; the words that were said stay, and without any it is open again. */
export function lookWith(brief: Brief, styles: StyleItem[]): { patch: BriefPatch; next: Brief } {
  const axes = [...new Set(styles.map(({ styleAxis }) => styleAxis))]
  const before: readonly string[] = brief.visualDirection.value?.axes ?? []
  // While no words were said, the names of axes stood in for them.
  const said = words(brief).filter((word) => !before.includes(word))
  const value = { styleIds: styles.map(({ id }) => id), axes, words: said.length > 0 ? said : axes }
  const patch: BriefPatch = { field: "visualDirection", value, confidence: 1, explicit: true }
  return styles.length + said.length === 0
    ? { patch, next: { ...brief, visualDirection: { value: null, confidence: 0, source: "pending" } } }
    : { patch, next: mergeBrief(brief, [patch], "person") }
}
