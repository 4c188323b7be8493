// no audit: a draft is its author's own paper; submitting it is audited with the task
import {
  applyTurn,
  type BriefPatch,
  changedFields,
  extract,
  hear,
  parseBrief,
  type SayInput,
  type ServiceFigures,
  type Step,
  say,
} from "@atelier/domain/briefs"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { type Surroundings, stepAfter, stepsOf, stylesFor, surroundingsOf } from "./conversation.ts"
import { type BriefRow, lockDraft } from "./policy.ts"
import { serviceFigures } from "./service-figures.ts"
import { addMessage, saveBrief } from "./write.ts"

type TurnContext = { around: Surroundings; asked: Step[]; facts: ServiceFigures }

/** What a turn has to know besides its brief. */
export async function contextOf(ctx: TxCtx<ClientActor>, briefId: string): Promise<TurnContext> {
  const [around, asked, facts] = await Promise.all([surroundingsOf(ctx), stepsOf(ctx, briefId), serviceFigures(ctx)])
  return { around, asked, facts }
}

/** One turn on a locked brief: read, merge, decide, say. Returns the new version. */
export async function takeTurn(
  ctx: TxCtx<ClientActor>,
  row: BriefRow,
  message: string,
  { around, asked, facts }: TurnContext,
): Promise<number> {
  const brief = parseBrief(row.fields)
  const last = asked.at(-1)
  const lastQuestion = last && last.kind !== "ready" ? last : null
  const patches: BriefPatch[] = extract(message, { brief, lastQuestion, ...around })
  const next = applyTurn(brief, patches)
  const step = stepAfter(next, asked, around)
  const styles = step.kind === "styles" ? await stylesFor(ctx, next, around) : []
  const heard = hear(message, patches, lastQuestion)
  const answer = say(step, next, patches, { timezone: around.timezone, heard, facts })
  const [version] = await Promise.all([
    saveBrief(ctx, row, next),
    addMessage(ctx, row.id, "USER", message),
    addMessage(ctx, row.id, "ASSISTANT", answer, { step, styles, changed: changedFields(patches) }),
  ])
  return version
}

/** The client says something; the same message sent twice is one turn. */
export function sayToBrief(ctx: Ctx<ClientActor>, input: SayInput): Promise<{ version: number }> {
  return inTx(ctx, (ctx) =>
    once(
      ctx,
      "briefs.say",
      input.clientMessageId,
      { briefId: input.briefId, text: input.text },
      {
        // The lock is asked for first, so what is read with it is as new as the brief.
        load: () => Promise.all([lockDraft(ctx, input.briefId), contextOf(ctx, input.briefId)]),
        run: async ([row, context]) => ({ version: await takeTurn(ctx, row, input.text, context) }),
      },
    ),
  )
}
