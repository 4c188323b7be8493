// no audit: a draft is its author's own paper; submitting it is audited with the task
import {
  ask,
  type BriefKey,
  changedFields,
  differing,
  listed,
  parseBrief,
  type ReviseBriefInput,
} from "@atelier/domain/briefs"
import { copy } from "@atelier/domain/copy"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { askModel } from "./ask-model.ts"
import { contextOf, stepAfter, stylesFor, type TurnContext } from "./conversation.ts"
import { type BriefRow, isOpen, loadBriefFor, lockDraft } from "./policy.ts"
import { type Reread, rereadWith } from "./reread.ts"
import { letFall, withItsCards } from "./stand.ts"
import { addMessage, assertVersion, saveBrief } from "./write.ts"

const namesOf = (fields: readonly BriefKey[]) => listed(fields.map((field) => copy.brief.fields[field]))
const lostWords = ({ lost }: Reread) => (lost.length > 0 ? copy.assistant.lost(namesOf(lost)) : "")

/** The last message was changed: what is answered to it takes the place of what was answered before. */
async function answerAnew(ctx: TxCtx<ClientActor>, row: BriefRow, reread: Reread, { around }: TurnContext) {
  const { turn, brief, fallen, target } = reread
  if (turn) {
    const { step, patches } = turn
    const styles = step.kind === "styles" ? await stylesFor(ctx, brief, around) : []
    const replaced = fallen.find(({ role }) => role === "ASSISTANT")
    await addMessage(ctx, row, {
      role: "ASSISTANT",
      body: [turn.answer, lostWords(reread)].filter(Boolean).join(" "),
      payload: { step, styles, changed: changedFields(patches) },
      ...(replaced ? { replaces: replaced.place, version: target.version } : {}),
    })
  }
}

/** An answer further up was changed: the conversation stays as it was led, and goes on with what has changed by it. */
async function tellChanges(ctx: TxCtx<ClientActor>, row: BriefRow, reread: Reread, { around }: TurnContext) {
  const { brief, asked } = reread
  const step = stepAfter(brief, asked, around)
  const styles = step.kind === "styles" ? await stylesFor(ctx, brief, around) : []
  const changed = differing(parseBrief(row.fields), brief)
  const words = [copy.assistant.reread(namesOf(changed)), lostWords(reread), ask(step, brief)]
  await addMessage(ctx, row, {
    role: "ASSISTANT",
    body: words.filter(Boolean).join(" "),
    payload: { step, styles, changed },
  })
}

async function write(
  ctx: TxCtx<ClientActor>,
  { row, text, reread, context }: { row: BriefRow; text: string | null; reread: Reread; context: TurnContext },
): Promise<number> {
  const { target, fallen, isLast, brief } = reread
  await letFall(
    ctx,
    row.id,
    fallen.map(({ seq }) => seq),
  )
  if (text === null) {
    const lost = lostWords(reread)
    await (lost ? addMessage(ctx, row, { role: "ASSISTANT", body: lost }) : undefined)
  } else {
    const { place: replaces, version } = target
    await addMessage(ctx, row, { role: "USER", body: text, payload: reread.payload, replaces, version })
    await (isLast ? answerAnew : tellChanges)(ctx, row, reread, context)
  }
  const moodboard = await withItsCards(ctx, row, brief, reread.moodboard)
  return saveBrief(ctx, row, brief, { change: text === null ? "UNDONE" : "EDITED", moodboard })
}

/**
 * Changes what was said in a message, or takes the last one back, and reads the brief anew from there; what was set by click
 * since stays, or is named as lost. Read before the transaction, since that may take a while: STALE_VERSION when the draft
 * has changed, INVALID_TRANSITION when the message cannot be changed any more.
 */
export async function reviseBrief(
  ctx: Ctx<ClientActor>,
  { briefId, version, messageId, text }: ReviseBriefInput,
): Promise<{ version: number }> {
  const before = await loadBriefFor(ctx, briefId)
  assertVersion(before, version)
  if (!isOpen(before)) {
    fail("INVALID_TRANSITION")
  }
  const advice = text === null ? null : await askModel(ctx, text, briefId)
  const context = await contextOf(ctx, briefId)
  const change = { messageId, text, found: advice?.found ?? null }
  const reread = await rereadWith(ctx, before, change, context)
  return inTx(ctx, async (ctx) => {
    const row = await lockDraft(ctx, briefId)
    assertVersion(row, version)
    return { version: await write(ctx, { row, text, reread, context }) }
  })
}
