// no audit: a draft is its author's own paper; submitting it is audited with the task
import { type ChooseStylesInput, parseBrief, say } from "@atelier/domain/briefs"
import { choosableStyles } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { boardWith, lookWith, recordChoice } from "./chosen-styles.ts"
import { stepAfter, stepsOf, surroundingsOf } from "./conversation.ts"
import { lockDraft } from "./policy.ts"
import { addMessage, assertVersion, saveBrief } from "./write.ts"

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
    await recordChoice(ctx, row.id, styles)
    const [around, asked] = await Promise.all([surroundingsOf(ctx), stepsOf(ctx, row.id)])
    if (input.done && styles.length > 0 && asked.at(-1)?.kind === "styles") {
      const step = stepAfter(next, asked, around)
      const named = styles.map(({ name }) => name).join(", ")
      const answer = say(step, next, [patch], { timezone: around.timezone })
      const payload = { step, styles: [], changed: ["visualDirection"] }
      await addMessage(ctx, row, { role: "USER", body: named, payload: { styleIds: input.styleIds } })
      await addMessage(ctx, row, { role: "ASSISTANT", body: answer, payload })
    }
    return { version: await saveBrief(ctx, row, next, { moodboard: boardWith(row.moodboard, styles) }) }
  })
}
