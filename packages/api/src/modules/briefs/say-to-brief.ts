// no audit: a draft is its author's own paper; submitting it is audited with the task
import { changedFields, parseBrief, readTurn, type SayInput, warmReading } from "@atelier/domain/briefs"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { isDone, once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { type Advice, askModel } from "./ask-model.ts"
import { contextOf, stylesFor, type TurnContext } from "./conversation.ts"
import { type BriefRow, lockDraft } from "./policy.ts"
import { addMessage, saveBrief } from "./write.ts"

/**
 * One turn on a locked brief: read, merge, decide, say. A model's words are said only where the rules still say what they were made
 * for. Returns the new version.
 */
export async function takeTurn(
  ctx: TxCtx<ClientActor>,
  row: BriefRow,
  message: string,
  { around, asked, facts }: TurnContext,
  advice: Advice | null = null,
): Promise<number> {
  const brief = parseBrief(row.fields)
  const turn = readTurn(message, { ...around, brief, asked, facts, found: advice?.found })
  const { step, patches, answer } = turn
  const styles = step.kind === "styles" ? await stylesFor(ctx, turn.brief, around) : []
  const words = advice?.said?.answer === answer ? advice.said.words : answer
  const changed = changedFields(patches)
  const found = advice?.found
  const [, , version] = await Promise.all([
    addMessage(ctx, row, { role: "USER", body: message, payload: found ? { found } : {} }),
    addMessage(ctx, row, { role: "ASSISTANT", body: words, payload: { step, styles, changed } }),
    saveBrief(ctx, row, turn.brief, { change: "SAID" }),
  ])
  return version
}

const SAY = "briefs.say"

/** The client says something; the same message sent twice is one turn. */
export async function sayToBrief(ctx: Ctx<ClientActor>, input: SayInput): Promise<{ version: number }> {
  const { briefId, text, clientMessageId } = input
  const isRepeated = ctx.ports.model !== null && (await isDone(ctx, SAY, clientMessageId))
  const advice = isRepeated ? null : await askModel(ctx, text, briefId)
  warmReading(text)
  return inTx(ctx, (ctx) =>
    once(
      ctx,
      SAY,
      clientMessageId,
      { briefId, text },
      {
        // The lock is asked for first, so what is read with it is as new as the brief.
        load: () => Promise.all([lockDraft(ctx, briefId), contextOf(ctx, briefId)]),
        run: async ([row, context]) => ({ version: await takeTurn(ctx, row, text, context, advice) }),
      },
    ),
  )
}
