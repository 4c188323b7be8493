import { users } from "@atelier/db/schema"
import type { AdjustCreditsInput, GrantCreditsInput } from "@atelier/domain/credits"
import { and, eq } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { type PostedCredits, postCredits } from "./post-credits.ts"

async function assertClient(ctx: TxCtx, userId: string): Promise<void> {
  const [client] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.role, "CLIENT")))
  orNotFound(client)
}

// no audit: postCredits writes the audit row of every posting.
/** A correction of a client's balance by an admin, up or down; INSUFFICIENT_CREDITS below zero. */
export function adjustCredits(ctx: Ctx<AdminActor>, input: AdjustCreditsInput): Promise<PostedCredits> {
  return inTx(ctx, async (ctx) => {
    await assertClient(ctx, input.userId)
    return postCredits(ctx, {
      userId: input.userId,
      amount: input.amount,
      type: "ADJUSTMENT",
      cause: "CORRECTED",
      description: input.reason,
      idempotencyKey: `adjust:${ctx.actor.userId ?? ctx.actor.name}:${input.idempotencyKey}`,
    })
  })
}

/** Gives a client credits for nothing and tells them. */
export function grantCredits(ctx: Ctx<AdminActor>, input: GrantCreditsInput): Promise<PostedCredits> {
  return inTx(ctx, async (ctx) => {
    await assertClient(ctx, input.userId)
    const posted = await postCredits(ctx, {
      userId: input.userId,
      amount: input.credits,
      type: "BONUS",
      cause: "GRANTED",
      description: input.reason,
      idempotencyKey: `grant:${ctx.actor.userId ?? ctx.actor.name}:${input.idempotencyKey}`,
    })
    if (!posted.repeated) {
      const given = { credits: input.credits, reason: input.reason, balance: posted.balanceAfter }
      record(ctx, "credits.granted", { client: input.userId }, given)
    }
    return posted
  })
}
