import { parseStored } from "@atelier/db"
import {
  type AlgorithmConfig,
  type CandidateFeatures,
  type ExclusionReason,
  levelRules,
  type OfferLevel,
  type PlatformMeans,
  type TaskFeatures,
} from "@atelier/domain/matching"
import { entriesOf } from "@atelier/domain/shared"
import { type SQL, sql } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { CANDIDATE_COLUMNS, meansOf, readCandidateRow, Summary, toFeatures } from "./candidate-row.ts"

/** How many freelancers that the database has excluded are loaded too, to be shown with their reason. */
export const EXCLUDED_SHOWN = 50

/** Ids as one array parameter, so that the statement is the same whatever their number. */
const arrayOf = (values: readonly string[]): SQL => sql`${`{${values.map((id) => JSON.stringify(id)).join(",")}}`}`

const at = (instant: Date): SQL => sql`${instant.toISOString()}::timestamptz`

/**
 * The first exclusions of the domain's order, as far as they are plain columns. The skill line is the cheap half of the
 * floor: a missing skill counts 0 and no other more than 1, so a share of owned skills under the floor is under it. Who
 * passes here is judged again by the domain, which knows the rest.
 */
function reasonSql(task: TaskFeatures, config: AlgorithmConfig, level: OfferLevel): SQL {
  const floor = levelRules(level, config.escalationSettings).minSkill * task.requiredSkills.length
  return sql`case
    when p.status <> 'APPROVED' or u.suspended_at is not null then 'NOT_APPROVED'
    when not p.availability then 'NOT_AVAILABLE'
    when ${config.exclusionRules.onVacation}::boolean
      and (p.vacation_mode or coalesce(greatest(p.vacation_until, p.off_until) > ${at(task.now)}, false)) then 'ON_VACATION'
    when p.user_id = ${task.clientId} then 'IS_CLIENT'
    when coalesce(own.required, 0) * 100 < ${floor}::int then 'SKILL_BELOW_FLOOR'
  end`
}

/** First a row with everyone's reasons counted and the sums behind the means, then one for each who is still in. */
function candidatesSql(task: TaskFeatures, config: AlgorithmConfig, level: OfferLevel, only?: readonly string[]): SQL {
  const required = task.requiredSkills.map(({ skillId }) => skillId)
  return sql`
    with own as (
      select artist_id, count(*)::int as required from artist_skills
      where skill_id = any (${arrayOf(required)}::uuid[]) group by artist_id
    ), pool as materialized (
      select p.user_id, ${reasonSql(task, config, level)} as reason, own.required, u.timezone,
        u.suspended_at is not null as suspended
      from freelancer_profiles p
      join users u on u.id = p.user_id and u.role = 'FREELANCER' and u.erased_at is null
      left join own on own.artist_id = p.user_id
      ${only ? sql`where p.user_id = any (${arrayOf(only)}::text[])` : sql``}
    ), chosen as (
      select * from pool where reason is null
      union all
      (select * from pool where reason is not null order by required desc nulls last limit ${EXCLUDED_SHOWN})
    ), load as (
      select freelancer_id as user_id, count(*)::int as n from tasks
      where status in ('ASSIGNED', 'IN_PROGRESS', 'REVISION_REQUESTED') and freelancer_id is not null
      group by freelancer_id
    ), held as (
      select artist_id as user_id, count(*)::int as n from task_offers
      where response = 'PENDING' and not broadcast group by artist_id
    ), gave_back as (
      select distinct metadata->>'freelancerId' as user_id from task_activity_log
      where task_id = ${task.taskId}::uuid and action = 'released'
    ), answered as (
      select artist_id as user_id, bool_or(response = 'ACCEPTED') as accepted, bool_or(response = 'DECLINED') as declined,
        bool_or(response = 'EXPIRED' and withdrawn_at is null) as expired
      from task_offers where task_id = ${task.taskId}::uuid group by artist_id
    )
    select json_build_object(
      'counts', (select coalesce(json_object_agg(coalesce(reason, ''), n), '{}')
        from (select reason, count(*) as n from pool group by reason) counted),
      'sums', (select json_build_array(sum(rating * rating_count), sum(rating_count), sum(on_time_tasks),
        sum(completed_tasks), sum(offers_accepted), sum(offers_received)) from freelancer_profiles)) as value
    union all
    select json_build_array(${CANDIDATE_COLUMNS}, (
      select json_agg(json_build_array(s.skill_id, s.proficiency_level, s.verified)) from artist_skills s
      where s.artist_id = c.user_id and s.skill_id = any (${arrayOf([...required, ...task.niceToHaveSkills])}::uuid[])))
    from chosen c
    join freelancer_profiles p on p.user_id = c.user_id
    left join load on load.user_id = c.user_id
    left join held on held.user_id = c.user_id
    left join gave_back on gave_back.user_id = c.user_id
    left join answered on answered.user_id = c.user_id
    left join client_artist_affinity a on a.artist_id = c.user_id and a.client_id = ${task.clientId}`
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
export async function loadCandidates(
  ctx: AnyCtx,
  task: TaskFeatures,
  config: AlgorithmConfig,
  level: OfferLevel,
  only?: readonly string[],
): Promise<CandidatePool> {
  const rows = await ctx.db.execute<{ value: unknown }>(candidatesSql(task, config, level, only))
  const [first, ...others] = rows.map(({ value }) => value)
  const { counts, sums } = parseStored(Summary, first, {
    column: "summary",
    row: `the candidates of task ${task.taskId}`,
  })
  const pool: CandidatePool = { candidates: [], excluded: [], counts: {}, considered: 0, means: meansOf(sums) }
  for (const [reason, n] of entriesOf(counts)) {
    pool.considered += n
    if (reason) {
      pool.counts[reason] = n
    }
  }
  for (const row of others.map(readCandidateRow)) {
    const candidate = toFeatures(row)
    if (row[1]) {
      pool.excluded.push({ candidate, reason: row[1] })
    } else {
      pool.candidates.push(candidate)
    }
  }
  return pool
}
