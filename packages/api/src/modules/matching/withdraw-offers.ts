import { freelancerProfiles, taskOffers, tasks, users } from "@atelier/db/schema"
import type { OfferWithdrawalReason } from "@atelier/domain/matching"
import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import { recordActivity } from "#modules/tasks"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { lockTask } from "./policy.ts"
import { hasOpenOffer, withdrawOffers } from "./transition.ts"

/** Why a freelancer cannot take work now; null when there is no such reason (any more). */
async function whyNot(ctx: AnyCtx, userId: string): Promise<OfferWithdrawalReason | null> {
  const [row] = await ctx.db
    .select({
      suspended: sql<boolean>`${users.suspendedAt} is not null or ${freelancerProfiles.status} <> 'APPROVED' or ${users.role} <> 'FREELANCER' or ${users.erasedAt} is not null`,
      away: sql<boolean>`${freelancerProfiles.vacationMode} or coalesce(greatest(${freelancerProfiles.vacationUntil}, ${freelancerProfiles.offUntil}) > now(), false)`,
      available: freelancerProfiles.availability,
    })
    .from(users)
    .innerJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .where(eq(users.id, userId))
  if (!row || row.suspended) {
    return "FREELANCER_SUSPENDED"
  }
  return row.away ? "FREELANCER_ON_VACATION" : row.available ? null : "FREELANCER_UNAVAILABLE"
}

async function withdrawOne(ctx: TxCtx, taskId: string, artistId: string, reason: OfferWithdrawalReason) {
  const task = await lockTask(ctx, taskId)
  const own = and(eq(taskOffers.taskId, taskId), eq(taskOffers.artistId, artistId))
  const [offer] = await withdrawOffers(ctx, own, reason)
  if (!task || !offer) {
    return
  }
  const metadata = { freelancerId: artistId, level: offer.escalationLevel, reason }
  await recordActivity(ctx, taskId, { action: "offer_withdrawn", metadata })
  await emit(ctx, "user", artistId)
  if (reason === "BLOCKED_BY_CLIENT") {
    record(ctx, "offer.withdrawn", { formerHolder: artistId }, { title: task.title, reason })
  }
  if (!(await hasOpenOffer(ctx, taskId))) {
    await enqueue(ctx, "matching.run-round", { taskId })
  }
}

/** Takes open offers of a freelancer back, one task a transaction, and lets their tasks go to the next at once. */
export async function withdrawEach(
  ctx: AnyCtx,
  artistId: string,
  reason: OfferWithdrawalReason,
  where?: SQL,
): Promise<number> {
  const open = await ctx.db
    .select({ taskId: taskOffers.taskId })
    .from(taskOffers)
    .innerJoin(tasks, eq(tasks.id, taskOffers.taskId))
    .where(and(eq(taskOffers.artistId, artistId), eq(taskOffers.response, "PENDING"), where))
    .orderBy(asc(taskOffers.taskId))
  for (const { taskId } of open) {
    await inTx(ctx, (ctx) => withdrawOne(ctx, taskId, artistId, reason))
  }
  return open.length
}

/** Withdraws all open offers of someone on holiday, unavailable or suspended; does nothing when that is over again. */
export async function withdrawOffersOf(ctx: AnyCtx, freelancerId: string): Promise<void> {
  const reason = await whyNot(ctx, freelancerId)
  if (reason) {
    await withdrawEach(ctx, freelancerId, reason)
  }
}
