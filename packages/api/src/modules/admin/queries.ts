import { settings, trialBalance, users } from "@atelier/db/schema"
import { SETTING_KEYS, SETTINGS, type SettingKey } from "@atelier/domain/admin"
import { copy } from "@atelier/domain/copy"
import { eq, sql } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { hasFfmpeg } from "#platform/ffmpeg"
import { type ModelUsage, modelUsage } from "./model-usage.ts"

/** What waits for an admin, most pressing first. */
const QUEUE_AREAS = [
  "REVIEW",
  "UNASSIGNABLE",
  "DISPUTES",
  "APPLICATIONS",
  "PAYOUTS",
  "PAYOUTS_STUCK",
  "WEBHOOKS_FAILED",
  "MAILS_FAILED",
] as const
type QueueArea = (typeof QUEUE_AREAS)[number]
type QueueItem = { area: QueueArea; count: number; oldestAt: Date | null }

export type Dashboard = {
  queue: QueueItem[]
  /** The trial balance in one line; `balanced` is false only when the books are broken. */
  money: {
    cashCents: number
    owedToClientsCents: number
    workInProgressCents: number
    owedToFreelancersCents: number
    revenueCents: number
    balanced: boolean
  }
  /** The last 30 days. `onTimeShare` is 0 to 1; both are null when nothing happened. */
  speed: { medianMinutesToAssign: number | null; onTimeShare: number | null; completedTasks: number }
}

type Waiting = { area: QueueArea; count: number; oldestMs: number | null }
type Numbers = { queue: Waiting[]; medianMinutes: number | null; judged: number; onTime: number; completed: number }

/** Everything that waits and how fast work went, in one statement. */
async function readNumbers(ctx: AnyCtx): Promise<Numbers> {
  const [row] = await ctx.db.execute<Numbers>(sql`
    with waiting (area, since) as (
      select 'REVIEW', coalesce(submitted_at, created_at) from tasks where status = 'PENDING_ADMIN_REVIEW'
      union all select 'UNASSIGNABLE', coalesce(unassignable_at, created_at) from tasks where status = 'UNASSIGNABLE'
      union all select 'DISPUTES', dispute_opened_at from tasks where dispute_opened_at is not null
      union all select 'APPLICATIONS', p.created_at from freelancer_profiles p join users u on u.id = p.user_id
        where p.status = 'PENDING' and u.role = 'FREELANCER' and u.erased_at is null
      union all select 'PAYOUTS', created_at from payouts where status = 'PENDING'
        or (status = 'PROCESSING' and method <> 'STRIPE_CONNECT')
      union all select 'PAYOUTS_STUCK', processing_at from payouts
        where status = 'PROCESSING' and method = 'STRIPE_CONNECT' and processing_at < now() - interval '1 hour'
      union all select 'WEBHOOKS_FAILED', created_at from webhook_events where status = 'FAILED'
      union all select 'MAILS_FAILED', created_at from notifications
        where channel = 'EMAIL' and status = 'FAILED' and created_at > now() - interval '7 days'
    ), queue as (
      select area, count(*)::int as count, (extract(epoch from min(since)) * 1000)::float8 as "oldestMs"
      from waiting group by area
    ), speed as (
      select
        percentile_cont(0.5) within group (order by extract(epoch from assigned_at - created_at) / 60)
          filter (where assigned_at is not null and created_at > now() - interval '30 days') as median,
        count(*) filter (where done) as completed,
        count(*) filter (where done and deadline is not null and submitted_at is not null) as judged,
        count(*) filter (where done and submitted_at <= deadline) as on_time
      from (
        select *, status = 'COMPLETED' and completed_at > now() - interval '30 days' as done from tasks
        where created_at > now() - interval '30 days' or completed_at > now() - interval '30 days'
      ) recent
    )
    select (select coalesce(json_agg(queue), '[]') from queue) as queue, median::float8 as "medianMinutes",
      completed::int as completed, judged::int as judged, on_time::int as "onTime"
    from speed`)
  return row ?? { queue: [], medianMinutes: null, judged: 0, onTime: 0, completed: 0 }
}

/** What needs a human now, the money, and the pace of the last 30 days. */
export async function getDashboard(ctx: AnyCtx): Promise<Dashboard> {
  const [numbers, accounts] = await Promise.all([readNumbers(ctx), ctx.db.select().from(trialBalance)])
  const balance = (account: string) => accounts.find((row) => row.account === account)?.balanceCents ?? 0
  const owed = (account: string) => 0 - balance(account)
  const queue = QUEUE_AREAS.map((area) => {
    const found = numbers.queue.find((item) => item.area === area)
    const oldestMs = found?.oldestMs ?? null
    return { area, count: found?.count ?? 0, oldestAt: oldestMs === null ? null : new Date(oldestMs) }
  })
  return {
    queue,
    money: {
      cashCents: balance("cash") + balance("paid_out"),
      owedToClientsCents: owed("client_credits"),
      workInProgressCents: owed("work_in_progress"),
      owedToFreelancersCents: owed("freelancer_payable"),
      revenueCents: owed("revenue"),
      balanced: accounts.reduce((sum, row) => sum + row.balanceCents, 0) === 0,
    },
    speed: {
      medianMinutesToAssign: numbers.medianMinutes === null ? null : Math.round(numbers.medianMinutes),
      onTimeShare: numbers.judged === 0 ? null : numbers.onTime / numbers.judged,
      completedTasks: numbers.completed,
    },
  }
}

export type Health = {
  database: { milliseconds: number; version: string }
  /** Committed effects that have not left yet. */
  outbox: { waiting: number; oldestSeconds: number }
  jobs: { due: number; running: number; failed: number; oldestDueSeconds: number }
  /** Deadlines that are over and not acted on; 0 when the clockwork keeps up. */
  deadlines: { overdue: number; oldestSeconds: number }
  model: ModelUsage | null
  /** Whether films get posters and small copies here. */
  films: boolean
}

type HealthRow = {
  version: string
  waiting: number
  waitingSeconds: number
  due: number
  running: number
  failed: number
  dueSeconds: number
  overdue: number
  overdueSeconds: number
}

/** How the machinery stands: what waits, what failed for good, what is late. */
export async function getHealth(ctx: AnyCtx): Promise<Health> {
  const started = performance.now()
  const [row] = await ctx.db.execute<HealthRow>(sql`
    with late (at) as (
      select expires_at from task_offers where response = 'PENDING' and expires_at < now()
      union all select hold_until from freelancer_earnings where state = 'ON_HOLD' and hold_until < now()
      union all select auto_approve_at from tasks
        where status = 'IN_REVIEW' and dispute_opened_at is null and auto_approve_at < now()
    ), jobs as (
      select locked_at is not null as running, attempts >= max_attempts as failed, run_at
      from graphile_worker._private_jobs
    )
    select current_setting('server_version') as version, o.*, j.*, d.*
    from
      (select count(*)::int as waiting,
        coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as "waitingSeconds" from outbox) o,
      (select count(*) filter (where not running and not failed and run_at <= now())::int as due,
        count(*) filter (where running)::int as running, count(*) filter (where failed and not running)::int as failed,
        coalesce(extract(epoch from now() - min(run_at)
          filter (where not running and not failed and run_at <= now())), 0)::float8 as "dueSeconds" from jobs) j,
      (select count(*)::int as overdue,
        coalesce(extract(epoch from now() - min(at)), 0)::float8 as "overdueSeconds" from late) d`)
  const milliseconds = Math.round((performance.now() - started) * 10) / 10
  const model = await modelUsage(ctx)
  return {
    database: { milliseconds, version: row?.version ?? "" },
    outbox: { waiting: row?.waiting ?? 0, oldestSeconds: row?.waitingSeconds ?? 0 },
    jobs: {
      due: row?.due ?? 0,
      running: row?.running ?? 0,
      failed: row?.failed ?? 0,
      oldestDueSeconds: row?.dueSeconds ?? 0,
    },
    deadlines: { overdue: row?.overdue ?? 0, oldestSeconds: row?.overdueSeconds ?? 0 },
    model,
    films: await hasFfmpeg(),
  }
}

export type SettingItem = {
  key: SettingKey
  description: string
  value: unknown
  fallback: unknown
  isDefault: boolean
  updatedAt: Date | null
  updatedBy: string | null
}

/** Every number and switch of the platform with what it does; a stored value that no longer fits shows its default. */
export async function listSettings(ctx: AnyCtx): Promise<SettingItem[]> {
  const rows = await ctx.db
    .select({ key: settings.key, value: settings.value, updatedAt: settings.updatedAt, updatedBy: users.name })
    .from(settings)
    .leftJoin(users, eq(users.id, settings.updatedBy))
  return SETTING_KEYS.map((key) => {
    const { fallback, schema } = SETTINGS[key]
    const stored = rows.find((row) => row.key === key)
    const parsed = stored ? schema.safeParse(stored.value) : undefined
    const value: unknown = parsed?.success ? parsed.data : fallback
    return {
      key,
      description: copy.settings[key],
      value,
      fallback,
      isDefault: JSON.stringify(value) === JSON.stringify(fallback),
      updatedAt: stored?.updatedAt ?? null,
      updatedBy: stored?.updatedBy ?? null,
    }
  })
}
