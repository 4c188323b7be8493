import { payoutDestinations, payouts, stripeConnectAccounts } from "@atelier/db/schema"
import { maskDestination, type PayoutMethod, SetPayoutDestinationInput } from "@atelier/domain/payouts"
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto"
import { and, desc, eq, getTableColumns, isNotNull, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor, FreelancerActor } from "#platform/actor"
import { getApp } from "#platform/app"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { recordWay } from "./change-account.ts"
import { assertSendable } from "./hold-payout.ts"
import { isPaidByStripe, lockFreelancer } from "./policy.ts"

const key = () => getApp().env.BETTER_AUTH_SECRET
async function open(details: string): Promise<SetPayoutDestinationInput> {
  return SetPayoutDestinationInput.parse(JSON.parse(await symmetricDecrypt({ key: key(), data: details })))
}

type Row = typeof payoutDestinations.$inferSelect

/** What a person gave last for a way of manual payment, and until when payouts rest because it was changed. */
export async function findDestination(
  ctx: AnyCtx,
  userId: string,
  method: PayoutMethod,
): Promise<(Row & { frozenUntil: Date | null }) | undefined> {
  const hours = await setting(ctx, "accountFreezeHours")
  const end = sql`${payoutDestinations.changedAt} + make_interval(hours => ${hours})`
  const frozenUntil = sql<Date | null>`case when ${end} > now() then ${end} end`.mapWith(payoutDestinations.changedAt)
  const [row] = await ctx.db
    .select({ ...getTableColumns(payoutDestinations), frozenUntil })
    .from(payoutDestinations)
    .where(and(eq(payoutDestinations.userId, userId), eq(payoutDestinations.method, method)))
    .orderBy(desc(payoutDestinations.createdAt), desc(payoutDestinations.id))
    .limit(1)
  return row
}

/** Whether money already had a way to this person, which someone else could want to turn. */
async function hadAnother(ctx: TxCtx, userId: string): Promise<boolean> {
  const given = ctx.db.select({ one: sql`1` }).from(payoutDestinations).where(eq(payoutDestinations.userId, userId))
  const atStripe = ctx.db
    .select({ one: sql`1` })
    .from(stripeConnectAccounts)
    .where(and(eq(stripeConnectAccounts.userId, userId), isNotNull(stripeConnectAccounts.externalAccount)))
  const [row] = await ctx.db.execute<{ had: boolean }>(sql`select exists ${given} or exists ${atStripe} as had`)
  return row?.had ?? false
}

async function isSame(row: Row, input: SetPayoutDestinationInput): Promise<boolean> {
  return JSON.stringify(await open(row.details)) === JSON.stringify(input)
}

async function store(ctx: TxCtx<FreelancerActor>, input: SetPayoutDestinationInput): Promise<{ label: string }> {
  const { userId } = ctx.actor
  const { method } = input
  const label = maskDestination(input)
  await lockFreelancer(ctx, userId)
  const before = await findDestination(ctx, userId, method)
  if (before && (await isSame(before, input))) {
    return { label }
  }
  const changes = await hadAnother(ctx, userId)
  const details = await symmetricEncrypt({ key: key(), data: JSON.stringify(input) })
  await ctx.db.insert(payoutDestinations).values({
    userId,
    method,
    details,
    label,
    changedAt: changes ? sql`now()` : null,
    createdAt: sql`clock_timestamp()`,
  })
  await recordWay(ctx, userId, changes, {
    before: before && { method, label: before.label },
    after: { method, label },
  })
  await emit(ctx, "user", userId)
  await emit(ctx, "admin", "payouts")
  return { label }
}

/**
 * Keeps where money paid manually goes, encrypted. Payouts asked for before keep where they go; after a change of the way
 * of money new ones rest for a while, and the person is told by e-mail. Answers as much of it as may be shown.
 */
export function setDestination(
  ctx: Ctx<FreelancerActor>,
  input: SetPayoutDestinationInput,
): Promise<{ label: string }> {
  return inTx(ctx, (ctx) => store(ctx, input))
}

/** Where an approved payout has to be sent manually, in full; who looked is written down. INVALID_TRANSITION otherwise. */
export function revealDestination(ctx: Ctx<AdminActor>, payoutId: string): Promise<SetPayoutDestinationInput> {
  return inTx(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select({
        freelancerId: payouts.freelancerId,
        method: payouts.method,
        status: payouts.status,
        details: payoutDestinations.details,
      })
      .from(payouts)
      .leftJoin(payoutDestinations, eq(payoutDestinations.id, payouts.destinationId))
      .where(eq(payouts.id, payoutId))
    const { freelancerId, method, status, details } = orNotFound(row)
    if (isPaidByStripe(method) || status !== "PROCESSING" || details === null) {
      return fail("INVALID_TRANSITION", { method, status })
    }
    await assertSendable(ctx, { freelancerId, method })
    record(ctx, "payout.destinationRevealed", { id: payoutId }, { method })
    return open(details)
  })
}
