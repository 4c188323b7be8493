import { companies } from "@atelier/db/schema"
import type { SetOrderLimitInput } from "@atelier/domain/companies"
import { eq } from "drizzle-orm"
import { lockOwnCompany } from "#modules/identity"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { inTx } from "#platform/tx"

/** From how many credits on a member's order waits for the owner. The owner's row is locked: orders under way count first. */
export function setOrderLimit(
  ctx: Ctx<ClientActor>,
  { approvalAbove }: SetOrderLimitInput,
): Promise<SetOrderLimitInput> {
  return inTx(ctx, async (ctx) => {
    const { id } = await lockOwnCompany(ctx)
    await ctx.db.update(companies).set({ approvalAbove }).where(eq(companies.id, id))
    record(ctx, "company.updated", { id, after: { approvalAbove } })
    return { approvalAbove }
  })
}
