// no audit: a draft is its author's own paper; submitting it is audited with the task
import { MAX_DELIVERABLES, parseBrief, type RestoreDeliverableInput, withDeliverable } from "@atelier/domain/briefs"
import { copy } from "@atelier/domain/copy"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { lockDraft } from "./policy.ts"
import { assertVersion, saveBrief } from "./write.ts"

/** Puts a removed deliverable back as it was, with where each of its values came from. INVALID_INPUT when there is no room. */
export function restoreDeliverable(
  ctx: Ctx<ClientActor>,
  { briefId, version, deliverable, fields, position }: RestoreDeliverableInput,
): Promise<{ version: number }> {
  return inTx(ctx, async (ctx) => {
    const row = await lockDraft(ctx, briefId)
    assertVersion(row, version)
    const brief = withDeliverable(parseBrief(row.fields), { id: deliverable, ...fields }, position)
    if (brief.deliverables.length > MAX_DELIVERABLES) {
      fail("INVALID_INPUT", { fieldErrors: { deliverable: [copy.invalid.deliverables(MAX_DELIVERABLES)] } })
    }
    return { version: await saveBrief(ctx, row, brief) }
  })
}
