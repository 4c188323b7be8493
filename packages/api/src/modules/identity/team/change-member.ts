import { users } from "@atelier/db/schema"
import type { ChangeMemberInput } from "@atelier/domain/identity"
import { eq } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { lockColleague, lockOwnCompany } from "./policy.ts"

/** The owner gives someone another role or another monthly budget (members only; a viewer orders nothing). */
export function changeMember(ctx: Ctx<ClientActor>, input: ChangeMemberInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const company = await lockOwnCompany(ctx)
    const { id, role, monthlyBudget } = await lockColleague(ctx, company.id, input.colleagueId)
    const after = { role: input.teamRole, monthlyBudget: input.teamRole === "MEMBER" ? input.monthlyBudget : null }
    if (after.role === role && after.monthlyBudget === monthlyBudget) {
      return { id }
    }
    await ctx.db
      .update(users)
      .set({ companyRole: after.role, monthlyBudget: after.monthlyBudget })
      .where(eq(users.id, id))
    const change = { before: { role, monthlyBudget }, after }
    record(ctx, "member.changed", { id, ...change, client: id }, { company: company.name, ...after })
    await emit(ctx, "user", id)
    return { id }
  })
}
