import { users } from "@atelier/db/schema"
import type { UpdateAccountInput } from "@atelier/domain/identity"
import { eq } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { MemberActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { given } from "./given.ts"
import { settleLeave } from "./leave.ts"
import { withdrawOffers } from "./withdraw-offers.ts"

export type Account = { name: string; timezone: string; phone: string | null }
const ACCOUNT = { name: users.name, timezone: users.timezone, phone: users.phone }

/** Changes the caller's own name, time zone or telephone number; what is left out stays, null clears. */
export function updateAccount(ctx: Ctx<MemberActor>, input: UpdateAccountInput): Promise<Account> {
  return inTx(ctx, async (ctx) => {
    const { userId } = ctx.actor
    const mine = eq(users.id, userId)
    const [before] = await ctx.db.select(ACCOUNT).from(users).where(mine).for("no key update")
    const changes = given(input)
    if (Object.keys(changes).length === 0) {
      return orNotFound(before)
    }
    const [after] = await ctx.db.update(users).set(changes).where(mine).returning(ACCOUNT)
    if (changes.timezone && !(await settleLeave(ctx, userId))) {
      await withdrawOffers(ctx, userId)
    }
    const [was, is] = [orNotFound(before), orNotFound(after)]
    record(ctx, "account.updated", {
      id: userId,
      before: { name: was.name, timezone: was.timezone },
      after: { name: is.name, timezone: is.timezone, changed: Object.keys(changes) },
    })
    await emit(ctx, "user", userId)
    return is
  })
}
