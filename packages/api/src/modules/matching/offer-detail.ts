import {
  freelancerProfiles,
  type MoodboardItem,
  skills,
  taskSkillRequirements,
  tasks,
  waitingIntervals,
} from "@atelier/db/schema"
import type { Requirement } from "@atelier/domain/briefs"
import type { SkillProficiency } from "@atelier/domain/catalog"
import { ACTIVE_STATUSES } from "@atelier/domain/tasks"
import { and, eq, inArray, sql } from "drizzle-orm"
import type { FreelancerActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { setting } from "#platform/settings"
import { loadOwnOffer } from "./policy.ts"
import { findOffer, type OfferSummary } from "./queries.ts"
import { type SkillName, type WhyYou, whyYou } from "./why-you.ts"

type OfferBrief = {
  description: string
  requirements: Requirement[]
  moodboard: MoodboardItem[]
  skills: (SkillName & { minProficiency: SkillProficiency; isRequired: boolean })[]
  maxRevisions: number
}
export type OfferDetail = OfferSummary & {
  centsPerCredit: number
  /** Days after approval until the pay can be withdrawn. */
  holdDays: number
  declineNote: string | null
  withdrawnAt: Date | null
  /** The brief, while the offer is open or the task is the caller's. */
  brief: OfferBrief | null
  why: WhyYou | null
  workload: { activeTasks: number; maxConcurrentTasks: number }
  client: { answersWithinHours: number | null }
}

async function briefOf(ctx: AnyCtx, taskId: string): Promise<OfferBrief> {
  const [row] = await ctx.db
    .select({
      description: tasks.description,
      requirements: tasks.requirements,
      moodboard: tasks.moodboardItems,
      maxRevisions: tasks.maxRevisions,
    })
    .from(tasks)
    .where(eq(tasks.id, taskId))
  const needed = await ctx.db
    .select({
      slug: skills.slug,
      name: skills.name,
      minProficiency: taskSkillRequirements.minProficiency,
      isRequired: taskSkillRequirements.isRequired,
    })
    .from(taskSkillRequirements)
    .innerJoin(skills, eq(skills.id, taskSkillRequirements.skillId))
    .where(eq(taskSkillRequirements.taskId, taskId))
    .orderBy(sql`${taskSkillRequirements.isRequired} desc`, skills.name)
  return { ...orNotFound(row), skills: needed }
}

async function workloadOf(ctx: AnyCtx, userId: string): Promise<OfferDetail["workload"]> {
  const active = and(eq(tasks.freelancerId, userId), inArray(tasks.status, ACTIVE_STATUSES))
  const [row] = await ctx.db
    .select({
      maxConcurrentTasks: freelancerProfiles.maxConcurrentTasks,
      activeTasks: sql<number>`(select count(*)::int from ${tasks} where ${active})`,
    })
    .from(freelancerProfiles)
    .where(eq(freelancerProfiles.userId, userId))
  return orNotFound(row)
}

/** How long this client's last twenty turns took on average, in hours; null before the first. */
async function clientAnswers(ctx: AnyCtx, taskId: string): Promise<number | null> {
  const [row] = await ctx.db.execute<{ hours: number | null }>(sql`
    select ceil(avg(extract(epoch from took)) / 3600)::int as hours from (
      select b.ended_at - b.started_at as took
      from ${waitingIntervals} b join ${tasks} t on t.id = b.task_id
      where t.client_id = (select client_id from ${tasks} where id = ${taskId}::uuid)
        and b.waiting_on = 'CLIENT' and b.ended_at is not null
      order by b.started_at desc limit 20) turns`)
  return row?.hours ?? null
}

/** An offer made to the caller with pay, brief, own score and what became of it; NOT_FOUND for anyone else's. */
export async function getOffer(ctx: AnyCtx<FreelancerActor>, offerId: string): Promise<OfferDetail> {
  const offer = await loadOwnOffer(ctx, offerId)
  const summary = orNotFound(await findOffer(ctx, offerId))
  const readable = summary.state === "OPEN" || summary.state === "ACCEPTED"
  return {
    ...summary,
    centsPerCredit: Math.floor(offer.payCents / summary.credits),
    holdDays: await setting(ctx, "holdDays"),
    declineNote: offer.declineNote,
    withdrawnAt: offer.withdrawnAt,
    brief: readable ? await briefOf(ctx, offer.taskId) : null,
    why: await whyYou(ctx, offer),
    workload: await workloadOf(ctx, offer.artistId),
    client: { answersWithinHours: await clientAnswers(ctx, offer.taskId) },
  }
}
