// no audit: a draft is its author's own paper; submitting it is audited with the task
import { type MoodboardItem, styleSelectionHistory } from "@atelier/db/schema"
import {
  type Brief,
  type BriefPatch,
  type ChooseStylesInput,
  mergeBrief,
  parseBrief,
  say,
} from "@atelier/domain/briefs"
import { and, eq, notInArray } from "drizzle-orm"
import { choosableStyles, type StyleItem } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { stepAfter, stepsOf, surroundingsOf } from "./conversation.ts"
import { lockDraft } from "./policy.ts"
import { addMessage, assertVersion, saveBrief } from "./write.ts"

function onMoodboard(style: StyleItem): MoodboardItem {
  return {
    id: style.id,
    type: "style",
    imageUrl: style.imageUrl,
    name: style.name,
    metadata: { axis: style.styleAxis, colors: style.colorSamples },
  }
}

/** Each choice of a card is recorded once a brief; cards let go are forgotten. */
async function record(ctx: TxCtx<ClientActor>, briefId: string, styles: StyleItem[]) {
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
function lookWith(brief: Brief, styles: StyleItem[]): { patch: BriefPatch; next: Brief } {
  const axes = [...new Set(styles.map(({ styleAxis }) => styleAxis))]
  const before: readonly string[] = brief.visualDirection.value?.axes ?? []
  // The names of axes stood in for words nobody had said.
  const said = words(brief).filter((word) => !before.includes(word))
  const value = { styleIds: styles.map(({ id }) => id), axes, words: said.length > 0 ? said : axes }
  const patch: BriefPatch = { field: "visualDirection", value, confidence: 1, explicit: true }
  return styles.length + said.length === 0
    ? { patch, next: { ...brief, visualDirection: { value: null, confidence: 0, source: "pending" } } }
    : { patch, next: mergeBrief(brief, [patch], "person") }
}

/** The client picks up to four directions; they fill the visual direction and the moodboard, each as soon as it is chosen. */
export function chooseStyles(ctx: Ctx<ClientActor>, input: ChooseStylesInput): Promise<{ version: number }> {
  return inTx(ctx, async (ctx) => {
    const row = await lockDraft(ctx, input.briefId)
    assertVersion(row, input.version)
    const brief = parseBrief(row.fields)
    const styles = await choosableStyles(ctx, input.styleIds, brief.visualDirection.value?.styleIds ?? [])
    if (styles.length !== input.styleIds.length) {
      fail("NOT_FOUND")
    }
    const { patch, next } = lookWith(brief, styles)
    await record(ctx, row.id, styles)
    const [around, asked] = await Promise.all([surroundingsOf(ctx), stepsOf(ctx, row.id)])
    if (input.done && styles.length > 0 && asked.at(-1)?.kind === "styles") {
      const step = stepAfter(next, asked, around)
      await addMessage(ctx, row.id, "USER", styles.map(({ name }) => name).join(", "), { styleIds: input.styleIds })
      await addMessage(ctx, row.id, "ASSISTANT", say(step, next, [patch], { timezone: around.timezone }), {
        step,
        styles: [],
        changed: ["visualDirection"],
      })
    }
    const others = row.moodboard.filter(({ type }) => type !== "style")
    return { version: await saveBrief(ctx, row, next, { moodboard: [...styles.map(onMoodboard), ...others] }) }
  })
}
