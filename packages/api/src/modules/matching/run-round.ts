import { taskActivityLog, taskOffers } from "@atelier/db/schema"
import {
  type EscalationStep,
  nextStep,
  type OfferLevel,
  type RankedCandidate,
  type TaskFeatures,
} from "@atelier/domain/matching"
import { and, eq, gte, inArray, sql } from "drizzle-orm"
import { type TaskRow, tellTask, transitionTask } from "#modules/tasks"
import { metOthers } from "#platform/conflict"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { type ConfigVersion, loadActiveConfig } from "./active-config.ts"
import { holdCandidates } from "./hold-candidates.ts"
import { broadcastOffers, makeOffer } from "./make-offers.ts"
import { lockTask } from "./policy.ts"
import { type RankedPool, rankCandidates } from "./rank-candidates.ts"
import { settleExpired } from "./settle-expired.ts"
import { loadTaskFeatures } from "./task-features.ts"
import { hasOpenOffer } from "./transition.ts"
import { writeRound } from "./write-round.ts"

type Search = { task: TaskRow; features: TaskFeatures; config: ConfigVersion; level: OfferLevel; offersMade: number }

/** Offers made at a level since the search began: at submission, after a release, or by an admin's retry. Withdrawn ones do not count. */
async function countOffers(ctx: TxCtx, taskId: string, level: OfferLevel): Promise<number> {
  const began = ctx.db
    .select({ at: sql`coalesce(max(${taskActivityLog.createdAt}), '-infinity')` })
    .from(taskActivityLog)
    .where(and(eq(taskActivityLog.taskId, taskId), inArray(taskActivityLog.action, ["created", "retried", "released"])))
  const [row] = await ctx.db
    .select({ n: sql<number>`count(*)::int` })
    .from(taskOffers)
    .where(
      and(
        eq(taskOffers.taskId, taskId),
        eq(taskOffers.escalationLevel, level),
        sql`${taskOffers.withdrawnAt} is null`,
        gte(taskOffers.createdAt, sql`(${began})`),
      ),
    )
  return row?.n ?? 0
}

type Found = { pool: RankedPool; step: EscalationStep; chosen: RankedCandidate[]; durationMs: number }

/** Ranks and, where someone is to be offered, holds them. */
async function find(ctx: TxCtx, { features, config, level, offersMade }: Search): Promise<Found> {
  const rules = config.config
  const started = performance.now()
  const pool = await rankCandidates(ctx, features, rules, level)
  const durationMs = performance.now() - started
  const step = nextStep({ level, offersMade, eligible: pool.ranked.length }, rules.escalationSettings)
  if (step.kind === "nextLevel" || step.kind === "exhaust") {
    return { pool, step, chosen: [], durationMs }
  }
  const wanted = step.kind === "broadcast" ? pool.ranked : pool.ranked.slice(0, 1)
  const chosen = await holdCandidates(ctx, wanted, pool.task, rules, level)
  // Looking again while those are still held would lock people in no order: two rounds could wait for each other.
  return chosen.length > 0
    ? { pool, step, chosen, durationMs }
    : metOthers("Everyone chosen was taken by other rounds.")
}

async function exhaust(ctx: TxCtx, task: TaskRow, roundId: string): Promise<void> {
  const hours = await setting(ctx, "unassignableCancelHours")
  await transitionTask(ctx, task.id, { event: "exhaust", data: { roundId, hours } })
}

/** The admins hear of a new task when the search for its freelancer begins, once. */
async function announce(ctx: TxCtx, task: TaskRow): Promise<void> {
  if (task.escalationLevel === 0) {
    const about = { dedupeKey: `submitted:${task.id}` }
    tellTask(ctx, "task.submitted", task, { credits: task.creditsUsed }, about)
  }
}

async function act(ctx: TxCtx, search: Search, { pool, step, chosen, durationMs }: Found): Promise<boolean> {
  const { task, config, level, features } = search
  const outcome = {
    offer: "OFFERED",
    broadcast: "BROADCAST",
    nextLevel: "NOBODY_ELIGIBLE",
    exhaust: "EXHAUSTED",
  } as const
  const roundId = await writeRound(ctx, { configId: config.id, level, outcome: outcome[step.kind], pool, durationMs })
  const made = { task, roundId, config, sentAt: features.now }
  const [first] = chosen
  if (step.kind === "offer" && first) {
    await makeOffer(ctx, made, step.level, first)
  } else if (step.kind === "broadcast") {
    await broadcastOffers(ctx, made, chosen)
  } else if (step.kind === "exhaust") {
    await exhaust(ctx, task, roundId)
  }
  return step.kind === "nextLevel"
}

/** A level whose offers are used up is passed without looking. */
function isUsedUp(level: OfferLevel, offersMade: number, { config }: ConfigVersion): boolean {
  return nextStep({ level, offersMade, eligible: 1 }, config.escalationSettings).kind === "nextLevel"
}

// no audit: transitionTask writes the audit and activity rows of every step.
/**
 * Looks for a freelancer: the next exclusive offer, or the next level, or the broadcast, or nobody. Does nothing when an
 * offer is open or the task is no longer looked for, so it may run any number of times. When other rounds took everyone
 * it had chosen, it begins again; losing to them every time ends as a conflict.
 */
export function runRound(ctx: AnyCtx, { taskId }: { taskId: string }): Promise<void> {
  return inTx(ctx, async (ctx) => {
    const locked = await lockTask(ctx, taskId)
    const searching = locked?.status === "PENDING" || locked?.status === "OFFERED"
    if (!locked || !searching || (await hasOpenOffer(ctx, taskId))) {
      return
    }
    await announce(ctx, locked)
    const task = await settleExpired(ctx, locked)
    const config = await loadActiveConfig(ctx)
    const features = await loadTaskFeatures(ctx, taskId)
    for (const level of ([1, 2, 3] as const).filter((one) => one >= task.escalationLevel)) {
      const offersMade = await countOffers(ctx, taskId, level)
      if (isUsedUp(level, offersMade, config)) {
        continue
      }
      const search = { task, features, config, level, offersMade }
      const passed = await act(ctx, search, await find(ctx, search))
      if (!passed) {
        break
      }
    }
    await emit(ctx, "admin", "matching")
  })
}
