import type { SkillProficiency } from "@atelier/domain/catalog"
import {
  type AlgorithmConfig,
  type CandidateFeatures,
  DEFAULT_MEANS,
  type ExclusionReason,
  levelRules,
  type OfferLevel,
  type PlatformMeans,
  type TaskFeatures,
} from "@atelier/domain/matching"
import { type SQL, sql } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"

/** How many freelancers that the database has excluded are loaded too, to be shown with their reason. */
export const EXCLUDED_SHOWN = 50

/** Ids as one array parameter, so that the statement is the same whatever their number. */
const arrayOf = (values: readonly string[]): SQL => sql`${`{${values.map((id) => JSON.stringify(id)).join(",")}}`}`

const epochMs = (instant: SQL): SQL => sql`(extract(epoch from ${instant}) * 1000)::float8`

const at = (instant: Date): SQL => sql`${instant.toISOString()}::timestamptz`

/**
 * The first exclusions of the domain's order, as far as they are plain columns. The skill line is the cheap half of the
 * floor: a missing skill counts 0 and no other more than 1, so a share of owned skills under the floor is under it. Who
 * passes here is judged again by the domain, which knows the rest.
 */
const reasonSql = (task: TaskFeatures, config: AlgorithmConfig, level: OfferLevel): SQL => {
  const floor = levelRules(level, config.escalationSettings).minSkill * task.requiredSkills.length
  return sql`case
    when p.status <> 'APPROVED' or u.suspended_at is not null then 'NOT_APPROVED'
    when not p.availability then 'NOT_AVAILABLE'
    when ${config.exclusionRules.onVacation}::boolean
      and (p.vacation_mode or coalesce(p.vacation_until > ${at(task.now)}, false)) then 'ON_VACATION'
    when p.user_id = ${task.clientId} then 'IS_CLIENT'
    when coalesce(own.required, 0) * 100 < ${floor}::int then 'SKILL_BELOW_FLOOR'
  end`
}

/** Everybody's reason so far, the sums behind the platform's means, and all features of those who are still in. */
const candidatesSql = (
  task: TaskFeatures,
  config: AlgorithmConfig,
  level: OfferLevel,
  only?: readonly string[],
): SQL => {
  const required = task.requiredSkills.map(({ skillId }) => skillId)
  return sql`
    with own as (
      select artist_id, count(*) filter (where skill_id = any (${arrayOf(required)}::uuid[])) as required,
        jsonb_agg(jsonb_build_array(skill_id, proficiency_level, verified)) as skills
      from artist_skills where skill_id = any (${arrayOf([...required, ...task.niceToHaveSkills])}::uuid[])
      group by artist_id
    ), pool as materialized (
      select p.user_id, ${reasonSql(task, config, level)} as reason, own.skills, u.timezone,
        u.suspended_at is not null as suspended, p.rating::float8 as rating, p.rating_count, p.on_time_tasks,
        p.completed_tasks, p.offers_accepted, p.offers_received
      from freelancer_profiles p
      join users u on u.id = p.user_id and u.role = 'FREELANCER' and u.erased_at is null
      left join own on own.artist_id = p.user_id
      ${only ? sql`where p.user_id = any (${arrayOf(only)}::text[])` : sql``}
    ), counted as (
      select reason, count(*)::int as n from pool group by reason
    ), summary as (
      select coalesce((select jsonb_object_agg(coalesce(reason, ''), n) from counted), '{}') as counts,
        jsonb_build_array(sum(rating * rating_count), sum(rating_count), sum(on_time_tasks), sum(completed_tasks),
          sum(offers_accepted), sum(offers_received)) as sums
      from pool
    ), chosen as (
      select * from pool where reason is null
      union all
      (select * from pool where reason is not null order by skills is null, user_id limit ${EXCLUDED_SHOWN})
    ), load as (
      select freelancer_id as user_id, count(*)::int as n from tasks
      where status in ('ASSIGNED', 'IN_PROGRESS', 'REVISION_REQUESTED') and freelancer_id is not null
      group by freelancer_id
    ), held as (
      select artist_id as user_id, count(*)::int as n from task_offers
      where response = 'PENDING' and not broadcast group by artist_id
    ), gave_back as (
      select metadata->>'freelancerId' as user_id from task_activity_log
      where task_id = ${task.taskId}::uuid and action = 'released'
    ), answered as (
      select artist_id as user_id, bool_or(response = 'ACCEPTED') as accepted, bool_or(response = 'DECLINED') as declined,
        bool_or(response = 'EXPIRED' and withdrawn_at is null) as expired
      from task_offers where task_id = ${task.taskId}::uuid group by artist_id
    )
    select s.counts, s.sums, c.user_id as "userId", c.reason, c.skills, c.timezone, c.rating,
      case when c.suspended then 'SUSPENDED' else p.status::text end as status,
      p.availability, p.vacation_mode as "vacationMode", ${epochMs(sql`p.vacation_until`)} as "vacationUntil",
      p.experience_level as "experienceLevel", p.max_concurrent_tasks as "maxConcurrentTasks",
      p.accepts_urgent_tasks as "acceptsUrgentTasks", p.preferred_categories as "preferredCategories",
      p.min_credits_to_accept as "minCreditsToAccept", ${epochMs(sql`p.last_offered_at`)} as "lastOfferedAt",
      p.working_hours_start as "workingHoursStart", p.working_hours_end as "workingHoursEnd",
      c.rating_count as "ratingCount", c.on_time_tasks as "onTimeTasks", c.completed_tasks as "completedTasks",
      c.offers_accepted as "offersAccepted", c.offers_received as "offersReceived",
      coalesce(load.n, 0) + coalesce(held.n, 0) as "activeTasks",
      coalesce(a.is_favorite, false) as "clientFavourite", coalesce(a.is_blocked, false) as "blockedByClient",
      case when answered.accepted or c.user_id in (select user_id from gave_back) then 'RELEASED'
        when answered.declined then 'DECLINED' when answered.expired then 'EXPIRED' end as answered
    from summary s
    left join chosen c on true
    left join freelancer_profiles p on p.user_id = c.user_id
    left join load on load.user_id = c.user_id
    left join held on held.user_id = c.user_id
    left join answered on answered.user_id = c.user_id
    left join client_artist_affinity a on a.artist_id = c.user_id and a.client_id = ${task.clientId}`
}

type Row = Omit<CandidateFeatures, "userId" | "skills" | "vacationUntil" | "lastOfferedAt"> & {
  counts: Record<string, number>
  sums: (number | null)[]
  userId: string | null
  reason: ExclusionReason | null
  skills: [string, SkillProficiency, boolean][] | null
  vacationUntil: number | null
  lastOfferedAt: number | null
}

const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))

const toFeatures = (row: Row, userId: string): CandidateFeatures => {
  const { counts: _counts, sums: _sums, reason: _reason, skills, vacationUntil, lastOfferedAt, ...rest } = row
  return {
    ...rest,
    userId,
    skills: (skills ?? []).map(([skillId, level, verified]) => ({ skillId, level, verified })),
    vacationUntil: dateOf(vacationUntil),
    lastOfferedAt: dateOf(lastOfferedAt),
  }
}

/** Means over all freelancers' sums; where nothing has happened yet, the domain's. */
const meansOf = (sums: readonly (number | null)[]): PlatformMeans => {
  const mean = (sum: number | null | undefined, count: number | null | undefined, fallback: number) =>
    count ? Number(sum ?? 0) / Number(count) : fallback
  return {
    rating: mean(sums[0], sums[1], DEFAULT_MEANS.rating),
    onTimeRate: mean(sums[2], sums[3], DEFAULT_MEANS.onTimeRate),
    acceptanceRate: mean(sums[4], sums[5], DEFAULT_MEANS.acceptanceRate),
  }
}

export type CandidatePool = {
  /** Not excluded by plain columns; the domain has the last word. */
  candidates: CandidateFeatures[]
  /** A few of those excluded by plain columns, nearest skills first. */
  excluded: { candidate: CandidateFeatures; reason: ExclusionReason }[]
  counts: Partial<Record<ExclusionReason, number>>
  considered: number
  means: PlatformMeans
}

/** All freelancers as matching sees them for a task at a level, in one query; with `only`, some of them alone. */
export const loadCandidates = async (
  ctx: AnyCtx,
  task: TaskFeatures,
  config: AlgorithmConfig,
  level: OfferLevel,
  only?: readonly string[],
): Promise<CandidatePool> => {
  const rows = (await ctx.db.execute(candidatesSql(task, config, level, only))) as unknown as Row[]
  const pool: CandidatePool = {
    candidates: [],
    excluded: [],
    counts: {},
    considered: 0,
    means: meansOf(rows[0]?.sums ?? []),
  }
  for (const [reason, n] of Object.entries(rows[0]?.counts ?? {})) {
    pool.considered += n
    if (reason) {
      pool.counts[reason as ExclusionReason] = n
    }
  }
  for (const row of rows) {
    if (row.userId === null) {
      continue
    }
    const candidate = toFeatures(row, row.userId)
    if (row.reason) {
      pool.excluded.push({ candidate, reason: row.reason })
    } else {
      pool.candidates.push(candidate)
    }
  }
  return pool
}
