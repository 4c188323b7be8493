import { freelancerProfiles, users } from "@atelier/db/schema"
import { leaveAt } from "@atelier/domain/hours"
import { and, asc, eq, lte, notInArray, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { TxCtx } from "#platform/ctx"
import { type Deadline, restingRows, takeEach, untilDue } from "#platform/deadline"
import { emit, wakeDeadlines } from "#platform/emit"
import { inTx } from "#platform/tx"
import { withdrawOffers } from "./withdraw-offers.ts"

const BATCH = 100
const NAME = "identity.leave"
const p = freelancerProfiles

async function lockProfile(ctx: TxCtx, userId: string) {
  const [row] = await ctx.db
    .select({
      daysOff: p.daysOff,
      availability: p.availability,
      vacationMode: p.vacationMode,
      vacationUntil: p.vacationUntil,
      timezone: users.timezone,
      now: sql<number>`extract(epoch from now())::float8 * 1000`,
    })
    .from(p)
    .innerJoin(users, eq(users.id, p.userId))
    .where(eq(p.userId, userId))
    .for("update", { of: p })
  return row
}

/**
 * Writes how a freelancer's days off and vacation stand now: what has ended goes, and the next change gets its deadline.
 * With `back` the days off that run are over too. Answers whether offers can reach the freelancer.
 */
export async function settleLeave(ctx: TxCtx, userId: string, { back = false } = {}): Promise<boolean> {
  const row = await lockProfile(ctx, userId)
  if (!row) {
    return true
  }
  const now = new Date(row.now)
  const planned = leaveAt(row.daysOff, row.timezone, now)
  const leave = back ? leaveAt(planned.later, row.timezone, now) : planned
  const vacationUntil = row.vacationUntil && row.vacationUntil > now ? row.vacationUntil : null
  const changes = [leave.changesAt, vacationUntil].filter((at) => at !== null)
  const leaveChangesAt = changes.length > 0 ? new Date(Math.min(...changes.map((at) => at.getTime()))) : null
  await ctx.db
    .update(p)
    .set({ daysOff: leave.ahead, offUntil: leave.until, vacationUntil, leaveChangesAt })
    .where(eq(p.userId, userId))
  if (leaveChangesAt) {
    await wakeDeadlines(ctx)
  }
  return row.availability && !row.vacationMode && vacationUntil === null && leave.until === null
}

const due = lte(p.leaveChangesAt, sql`now()`)

async function takeOne(ctx: TxCtx, userId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ offUntil: p.offUntil, vacationUntil: p.vacationUntil })
    .from(p)
    .where(and(eq(p.userId, userId), due))
    .for("update", { skipLocked: true })
  if (!row) {
    return 0
  }
  const reachable = await settleLeave(ctx, userId)
  if (!reachable) {
    await withdrawOffers(ctx, userId)
  }
  const after = { leave: reachable ? "ended" : "began" }
  record(ctx, "freelancer.updated", { id: userId, before: row, after })
  await emit(ctx, "user", userId)
  return 1
}

/** Days off and vacations begin and end at their time: open offers go on at once, and offers come again. */
const leave: Deadline = {
  name: NAME,
  nextInMs: async (ctx) => {
    const [row] = await ctx.db
      .select({ ms: sql<number | null>`extract(epoch from min(${p.leaveChangesAt}) - now())::float8 * 1000` })
      .from(p)
      .where(notInArray(p.userId, restingRows(NAME)))
    return untilDue(row?.ms)
  },
  takeDue: async (ctx) => {
    const rows = await ctx.db
      .select({ userId: p.userId })
      .from(p)
      .where(and(due, notInArray(p.userId, restingRows(NAME))))
      .orderBy(asc(p.leaveChangesAt))
      .limit(BATCH)
    return takeEach(
      ctx,
      NAME,
      rows.map(({ userId }) => userId),
      (userId) => inTx(ctx, async (ctx) => takeOne(ctx, userId)),
    )
  },
}

/** Deadlines of this module: the beginning and end of days off and vacations. */
export const identityDeadlines: readonly Deadline[] = [leave]
