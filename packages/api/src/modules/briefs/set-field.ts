// no audit: a draft is its author's own paper; submitting it is audited with the task
import { audiences } from "@atelier/db/schema"
import {
  type Brief,
  BriefAudience,
  MAX_DELIVERABLES,
  mergeBrief,
  parseBrief,
  patchOf,
  type SetBriefFieldInput,
  VisualDirection,
} from "@atelier/domain/briefs"
import { copy } from "@atelier/domain/copy"
import { and, eq } from "drizzle-orm"
import { type StyleItem, stylesById } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { boardWith, recordChoice } from "./chosen-styles.ts"
import { lockDraft } from "./policy.ts"
import { assertVersion, saveBrief } from "./write.ts"

async function assertOwnAudience(ctx: TxCtx<ClientActor>, audienceId: string) {
  const rows = await ctx.db
    .select({ id: audiences.id })
    .from(audiences)
    .where(
      and(
        eq(audiences.id, audienceId),
        eq(audiences.companyId, ctx.actor.companyId ?? "00000000-0000-0000-0000-000000000000"),
      ),
    )
  orNotFound(rows[0])
}

async function loadStyles(ctx: TxCtx, ids: string[]): Promise<StyleItem[]> {
  const styles = await stylesById(ctx, ids)
  return styles.length === new Set(ids).size
    ? styles
    : fail("INVALID_INPUT", { fieldErrors: { value: [copy.invalid.styles] } })
}

/** A deliverable begins with its form, and there are no more than a brief has room for. */
function assertDeliverable({ deliverables }: Brief, { field, deliverable }: SetBriefFieldInput) {
  if (deliverable === undefined || deliverables.some(({ id }) => id === deliverable)) {
    return
  }
  if (field !== "contentType") {
    fail("INVALID_INPUT", { fieldErrors: { deliverable: [copy.invalid.noDeliverable] } })
  }
  if (deliverables.length >= MAX_DELIVERABLES) {
    fail("INVALID_INPUT", { fieldErrors: { deliverable: [copy.invalid.deliverables(MAX_DELIVERABLES)] } })
  }
}

/** Sets or clears one field manually; what a person confirmed, no inference replaces. */
export function setBriefField(ctx: Ctx<ClientActor>, input: SetBriefFieldInput): Promise<{ version: number }> {
  return inTx(ctx, async (ctx) => {
    const row = await lockDraft(ctx, input.briefId)
    assertVersion(row, input.version)
    const brief = parseBrief(row.fields)
    assertDeliverable(brief, input)
    const audience = input.field === "audience" ? BriefAudience.safeParse(input.value) : undefined
    if (audience?.data?.audienceId) {
      await assertOwnAudience(ctx, audience.data.audienceId)
    }
    const look = input.field === "visualDirection" ? VisualDirection.safeParse(input.value) : undefined
    // The cards on the moodboard are the chosen directions, wherever they are chosen.
    const styles = look ? await loadStyles(ctx, look.data?.styleIds ?? []) : null
    const board = styles ? { moodboard: boardWith(row.moodboard, styles) } : {}
    await (styles ? recordChoice(ctx, row.id, styles) : undefined)
    const { field, value, deliverable } = input
    const patch = patchOf(field, value, { deliverable, explicit: true })
    return { version: await saveBrief(ctx, row, mergeBrief(brief, [patch], "person"), board) }
  })
}
