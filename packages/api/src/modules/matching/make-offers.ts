import { taskOffers } from "@atelier/db/schema"
import { offerDeadline, type RankedCandidate, scoreBreakdown } from "@atelier/domain/matching"
import { earningCents } from "@atelier/domain/payouts"
import { MINUTE_MS } from "@atelier/domain/shared"
import { sql } from "drizzle-orm"
import { getDaysOff, updateFreelancerMetrics } from "#modules/identity"
import { payRate, type TaskRow, transitionTask } from "#modules/tasks"
import type { TxCtx } from "#platform/ctx"
import { wakeDeadlines } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import type { ConfigVersion } from "./active-config.ts"
import { tellOffered } from "./tell-offered.ts"

const CHUNK = 1000

type Made = { task: TaskRow; roundId: string; config: ConfigVersion; sentAt: Date }
type NewOffer = { chosen: RankedCandidate; expiresAt: Date }

async function insertOffers(
  ctx: TxCtx,
  { task, roundId }: Made,
  level: 1 | 2 | 3,
  offers: readonly NewOffer[],
): Promise<string[]> {
  const payCents = earningCents(task.creditsUsed, await payRate(ctx))
  const ids: string[] = []
  for (let from = 0; from < offers.length; from += CHUNK) {
    const rows = await ctx.db
      .insert(taskOffers)
      .values(
        offers.slice(from, from + CHUNK).map(({ chosen: { candidate, score, rank }, expiresAt }) => ({
          taskId: task.id,
          artistId: candidate.userId,
          roundId,
          matchScore: score.total,
          rank,
          escalationLevel: level,
          broadcast: level === 3,
          scoreBreakdown: scoreBreakdown(score),
          payCents,
          expiresAt,
          createdAt: sql`clock_timestamp()`,
        })),
      )
      .returning({ id: taskOffers.id })
    ids.push(...rows.map(({ id }) => id))
  }
  const offered = offers.map(({ chosen }) => chosen.candidate.userId)
  await updateFreelancerMetrics(ctx, offered, { lastOfferedAt: sql`now()` })
  await wakeDeadlines(ctx)
  return ids
}

/** Offers the task to one freelancer alone, for the window of its urgency. */
export async function makeOffer(ctx: TxCtx, made: Made, level: 1 | 2, chosen: RankedCandidate): Promise<void> {
  const { task, config, sentAt, roundId } = made
  const { candidate, rank, score } = chosen
  const { userId, timezone, workingHours } = candidate
  const hours = { timezone, workingHours, daysOff: await getDaysOff(ctx, userId) }
  const expiresAt = offerDeadline(hours, task.urgency, sentAt, config.config.acceptanceWindows)
  const [offerId] = await insertOffers(ctx, made, level, [{ chosen, expiresAt }])
  await transitionTask(ctx, task.id, {
    event: "offer",
    set: {
      offeredTo: candidate.userId,
      offerExpiresAt: expiresAt,
      escalationLevel: level,
      algorithmVersion: config.version,
    },
    data: { freelancerId: candidate.userId, level, rank, score: score.total, roundId },
  })
  if (offerId) {
    await tellOffered(ctx, [offerId])
  }
}

/** Offers the task to everyone eligible at once; the first to accept has it. They are told by a job. */
export async function broadcastOffers(ctx: TxCtx, made: Made, chosen: readonly RankedCandidate[]): Promise<void> {
  const { task, config, sentAt, roundId } = made
  const expiresAt = new Date(sentAt.getTime() + config.config.escalationSettings.broadcast.minutes * MINUTE_MS)
  await insertOffers(
    ctx,
    made,
    3,
    chosen.map((one) => ({ chosen: one, expiresAt })),
  )
  await transitionTask(ctx, task.id, {
    event: "broadcast",
    set: { offeredTo: null, offerExpiresAt: expiresAt, escalationLevel: 3, algorithmVersion: config.version },
    data: { level: 3, offers: chosen.length, roundId },
  })
  await enqueue(ctx, "matching.announce-broadcast", { roundId }, { key: `announce:${roundId}` })
}
