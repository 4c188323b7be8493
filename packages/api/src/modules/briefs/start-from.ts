// no audit: a draft is its author's own paper; submitting it is audited with the task
import { randomUUID } from "node:crypto"
import { briefs, type MoodboardItem, tasks } from "@atelier/db/schema"
import {
  type Brief,
  parseBrief,
  reusable,
  type StartAgainInput,
  type StartFromTemplateInput,
  say,
} from "@atelier/domain/briefs"
import { copy } from "@atelier/domain/copy"
import { and, eq } from "drizzle-orm"
import { listStyleCards } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { once } from "#platform/idempotency"
import { orNotYours } from "#platform/not-yours"
import { inTx } from "#platform/tx"
import { boardWith } from "./chosen-styles.ts"
import { stepAfter, stylesFor, surroundingsOf } from "./conversation.ts"
import { loadTemplateToUse } from "./template-policy.ts"
import { addMessage, saveBrief } from "./write.ts"

type Source = { brief: Brief; deliverable: string | null; moodboard: MoodboardItem[] }

async function ofTask(ctx: TxCtx<ClientActor>, taskId: string): Promise<Source> {
  const [row] = await ctx.db
    .select({ deliverable: tasks.deliverable, fields: briefs.fields, moodboard: tasks.moodboardItems })
    .from(tasks)
    .innerJoin(briefs, eq(briefs.id, tasks.briefId))
    .where(and(eq(tasks.id, taskId), eq(tasks.clientId, ctx.actor.userId)))
  const { fields, ...source } = await orNotYours(ctx, row, tasks.id, taskId)
  return { ...source, brief: parseBrief(fields) }
}

async function ofTemplate(ctx: TxCtx<ClientActor>, templateId: string): Promise<Source> {
  const { fields } = await loadTemplateToUse(ctx, templateId)
  return { brief: parseBrief(fields), deliverable: null, moodboard: [] }
}

async function open(ctx: TxCtx<ClientActor>, source: Promise<Source>): Promise<{ id: string }> {
  const [{ brief: before, deliverable, moodboard: board }, around, cards] = await Promise.all([
    source,
    surroundingsOf(ctx),
    listStyleCards(ctx),
  ])
  const brief = reusable(
    before,
    {
      styleIds: new Set(cards.map(({ id }) => id)),
      audienceIds: new Set(around.audiences.map(({ id }) => id)),
    },
    deliverable,
  )
  const styleIds = brief.visualDirection.value?.styleIds ?? []
  const styles = cards.filter((card) => styleIds.includes(card.id))
  // Files belong to the brief that they were sent with.
  const moodboard = boardWith(
    board.filter(({ type }) => type !== "upload"),
    styles,
  )
  const id = randomUUID()
  const { userId: clientId, companyId, timezone } = ctx.actor
  const [row] = await ctx.db.insert(briefs).values({ id, clientId, companyId, fields: brief }).returning()
  const step = stepAfter(brief, [], around)
  const shown = step.kind === "styles" ? await stylesFor(ctx, brief, around) : []
  const words = `${copy.assistant.again} ${say(step, brief, [], { timezone })}`
  const opened = orNotFound(row)
  await Promise.all([
    addMessage(ctx, opened, { role: "ASSISTANT", body: words, payload: { step, styles: shown } }),
    saveBrief(ctx, opened, brief, { moodboard }),
  ])
  return { id }
}

/** Opens a draft with what an own task says, and asks for what is left: the days, and what no longer is. */
export function startAgain(
  ctx: Ctx<ClientActor>,
  { taskId, idempotencyKey }: StartAgainInput,
): Promise<{ id: string }> {
  return inTx(ctx, (ctx) =>
    once(ctx, "briefs.startAgain", idempotencyKey, { taskId }, () => open(ctx, ofTask(ctx, taskId))),
  )
}

/** The same with what a template says. */
export function startFromTemplate(
  ctx: Ctx<ClientActor>,
  { templateId, idempotencyKey }: StartFromTemplateInput,
): Promise<{ id: string }> {
  return inTx(ctx, (ctx) =>
    once(ctx, "briefs.templates.start", idempotencyKey, { templateId }, () => open(ctx, ofTemplate(ctx, templateId))),
  )
}
