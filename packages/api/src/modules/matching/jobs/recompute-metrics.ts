// no audit: metrics and affinity are recomputed from rows that have their own traces
import { clientArtistAffinity, freelancerProfiles, tasks } from "@atelier/db/schema"
import type { ArtistExperienceLevel } from "@atelier/domain/identity"
import { earnedLevel, performanceHistory, type TrackRecord } from "@atelier/domain/matching"
import { asc, eq, inArray, sql } from "drizzle-orm"
import { updateFreelancerMetrics } from "#modules/identity"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { inTx } from "#platform/tx"

/** Offers that tell something about their freelancer: withdrawn ones do not, nor does a broadcast left unanswered. */
const TELLING = sql`o.response <> 'PENDING' and o.withdrawn_at is null and (not o.broadcast or o.response <> 'EXPIRED')`

const GAVE_BACK = sql`exists (
  select from task_activity_log a where a.task_id = o.task_id and a.action = 'released'
    and a.metadata->>'freelancerId' = o.artist_id and a.created_at >= o.responded_at)`

/** The freelancer's own time on a task since it was assigned, by the waiting intervals, within what the deadline allowed. */
const ON_TIME = sql`t.deadline is null or t.deadline - t.assigned_at >= (
  select coalesce(sum(b.ended_at - b.started_at), interval '0') from waiting_intervals b
  where b.task_id = t.id and b.waiting_on = 'FREELANCER' and b.started_at >= t.assigned_at
    and b.status in ('ASSIGNED', 'IN_PROGRESS', 'REVISION_REQUESTED'))`

type Record = TrackRecord & { userId: string; level: ArtistExperienceLevel; responseMinutes: number | null }

function recordsOf(ctx: TxCtx, ids: readonly string[]): Promise<Record[]> {
  return ctx.db.execute<Record>(sql`
    select p.user_id as "userId", p.experience_level as level, offers.received as "offersReceived",
      offers.accepted as "offersAccepted", offers.minutes as "responseMinutes", done.completed as "completedTasks",
      done.on_time as "onTimeTasks", rated.n as "ratingCount", rated.mean as rating
    from freelancer_profiles p
    cross join lateral (
      select count(*)::int as received, (count(*) filter (where o.response = 'ACCEPTED' and not ${GAVE_BACK}))::int as accepted,
        round(avg(extract(epoch from o.responded_at - o.created_at) / 60))::int as minutes
      from task_offers o where o.artist_id = p.user_id and ${TELLING}
    ) offers
    cross join lateral (
      select count(*)::int as completed, (count(*) filter (where ${ON_TIME}))::int as on_time
      from tasks t where t.freelancer_id = p.user_id and t.status = 'COMPLETED'
    ) done
    cross join lateral (
      select count(*)::int as n, coalesce(round(avg(rating), 2), 0)::float8 as mean
      from task_ratings where artist_id = p.user_id
    ) rated
    where p.user_id in (${sql.join(
      ids.map((id) => sql`${id}`),
      sql`, `,
    )})`)
}

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

function writeRecord(ctx: TxCtx, { userId, level, responseMinutes, ...record }: Record): Promise<void> {
  return updateFreelancerMetrics(ctx, userId, {
    ...record,
    avgResponseTimeMinutes: responseMinutes,
    acceptanceRate: rate(record.offersAccepted, record.offersReceived),
    onTimeRate: rate(record.onTimeTasks, record.completedTasks),
    performanceScore: performanceHistory(record),
    experienceLevel: earnedLevel(record.completedTasks, level),
  })
}

/** What a client and a freelancer have done together; the client's own wishes stay. */
async function writeAffinity(ctx: TxCtx, clientId: string, artistId: string): Promise<void> {
  const together = sql`t.client_id = ${clientId} and t.freelancer_id = ${artistId} and t.status = 'COMPLETED'`
  const rated = sql`r.client_id = ${clientId} and r.artist_id = ${artistId}`
  const set = {
    tasksCompleted: sql`(select count(*) from tasks t where ${together})`,
    ratingSum: sql`(select coalesce(sum(r.rating), 0) from task_ratings r where ${rated})`,
    ratingCount: sql`(select count(*) from task_ratings r where ${rated})`,
    lastWorkedAt: sql`(select max(t.completed_at) from tasks t where ${together})`,
  }
  await ctx.db
    .insert(clientArtistAffinity)
    .values({ clientId, artistId, ...set })
    .onConflictDoUpdate({ target: [clientArtistAffinity.clientId, clientArtistAffinity.artistId], set })
}

/** Whoever has the task, and whoever answered (or let pass) an offer of it. */
async function involved(ctx: TxCtx, taskId: string, freelancerId: string | null): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(
    sql`select distinct o.artist_id as id from task_offers o where o.task_id = ${taskId}::uuid and ${TELLING}`,
  )
  return [...new Set([...rows.map(({ id }) => id), ...(freelancerId ? [freelancerId] : [])])].sort()
}

/**
 * Recomputes from the rows the metrics of everyone a task concerns, their experience level (never lowered), and what its
 * client and its freelancer have done together. Counts nothing up, so it may run any number of times.
 */
export function recomputeMetrics(ctx: AnyCtx, { taskId }: { taskId: string }): Promise<void> {
  return inTx(ctx, async (ctx) => {
    const [task] = await ctx.db
      .select({ clientId: tasks.clientId, freelancerId: tasks.freelancerId, status: tasks.status })
      .from(tasks)
      .where(eq(tasks.id, taskId))
    const ids = task ? await involved(ctx, taskId, task.freelancerId) : []
    if (!task || ids.length === 0) {
      return
    }
    // Two recomputations of one freelancer stand in line, so that the later one has seen all that the earlier one saw.
    await ctx.db
      .select({ id: freelancerProfiles.id })
      .from(freelancerProfiles)
      .where(inArray(freelancerProfiles.userId, ids))
      .orderBy(asc(freelancerProfiles.userId))
      .for("no key update")
    for (const record of await recordsOf(ctx, ids)) {
      await writeRecord(ctx, record)
    }
    if (task.freelancerId && task.status === "COMPLETED") {
      await writeAffinity(ctx, task.clientId, task.freelancerId)
    }
  })
}
