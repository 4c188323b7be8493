// no audit: a draft is its author's own paper; submitting it is audited with the task
import { briefMessages, type MoodboardItem } from "@atelier/db/schema"
import { type Brief, parseBrief } from "@atelier/domain/briefs"
import { and, eq, inArray, ne, sql } from "drizzle-orm"
import { stylesById } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"
import { boardWith, recordChoice } from "./chosen-styles.ts"
import type { BriefRow } from "./policy.ts"

/** These messages are no longer part of the conversation; they are kept. */
export async function letFall(ctx: TxCtx<ClientActor>, briefId: string, messages: readonly number[]): Promise<void> {
  await ctx.db
    .update(briefMessages)
    .set({ stands: false })
    .where(and(eq(briefMessages.briefId, briefId), inArray(briefMessages.seq, [...messages])))
}

/** The conversation is these messages again, and no others. */
export async function standAgain(ctx: TxCtx<ClientActor>, briefId: string, messages: readonly number[]): Promise<void> {
  const stands = sql<boolean>`(${briefMessages.seq} = any(${sql.param([...messages])}::int[]))`
  await ctx.db
    .update(briefMessages)
    .set({ stands })
    .where(and(eq(briefMessages.briefId, briefId), ne(briefMessages.stands, stands)))
}

const cardsOf = (brief: Brief): string[] => brief.visualDirection.value?.styleIds ?? []

/** A moodboard with the cards that the brief names and no others; what the person chose is recorded as it is now. */
export async function withItsCards(
  ctx: TxCtx<ClientActor>,
  row: BriefRow,
  brief: Brief,
  moodboard: readonly MoodboardItem[],
): Promise<MoodboardItem[]> {
  const [before, now] = [cardsOf(parseBrief(row.fields)), cardsOf(brief)]
  if (before.toSorted().join() === now.toSorted().join()) {
    return moodboard.filter(({ id, type }) => type !== "style" || now.includes(id))
  }
  const styles = await stylesById(ctx, now)
  await recordChoice(ctx, row.id, styles)
  return boardWith(moodboard, styles)
}
