import { recordOf } from "@atelier/domain/shared"
import { sql } from "drizzle-orm"
import type { AdminActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { setting } from "#platform/settings"

/** Kinds of things that wait for a human. */
const NEED_KINDS = [
  "DISPUTE",
  "REVIEW",
  "UNASSIGNABLE",
  "LATE",
  "AT_RISK",
  "APPLICATION",
  "PAYOUT",
  "PAYOUT_TO_RECORD",
  "PAYOUT_STUCK",
  "FROZEN",
  "WEBHOOK",
  "JOB",
] as const
type NeedKind = (typeof NEED_KINDS)[number]

/** One thing that waits for a human. `id` is the task's, the user's, the payout's, the event's or the job's, by kind. */
type Need = {
  kind: NeedKind
  id: string
  title: string
  who: string | null
  /** Since when it waits; for late work and work at risk the deadline. */
  since: Date
  /** When something happens automatically: the cancellation, or the deadline. */
  dueAt: Date | null
  amountCents: number | null
  /** The number of the version under review. */
  version: number | null
}
export type Needs = { items: Need[]; counts: Record<NeedKind, number> }

const SHOWN = 40

type NeedRow = Omit<Need, "since" | "dueAt"> & { sinceMs: number; dueMs: number | null; ofKind: number }

// A payout that this admin has signed, or asked for, waits for someone else: it is not this admin's turn.
function needsSql(userId: string, cancelHours: number) {
  return sql`
  select 'DISPUTE' as kind, t.id::text as id, t.title, c.name as who, t.dispute_opened_at as since,
    null::timestamptz as due, null::int as amount, null::int as version
  from tasks t join users c on c.id = t.client_id
  where t.dispute_opened_at is not null and t.status in ('IN_REVIEW', 'REVISION_REQUESTED')
  union all
  select 'REVIEW', t.id::text, t.title, f.name, coalesce(v.submitted_at, t.submitted_at, t.updated_at), t.deadline,
    null, v.number
  from tasks t left join users f on f.id = t.freelancer_id
    left join delivery_versions v on v.task_id = t.id and v.review_outcome is null
  where t.status = 'PENDING_ADMIN_REVIEW'
  union all
  select 'UNASSIGNABLE', t.id::text, t.title, c.name, coalesce(t.unassignable_at, t.updated_at),
    t.unassignable_at + make_interval(hours => ${cancelHours}::int), null, null
  from tasks t join users c on c.id = t.client_id where t.status = 'UNASSIGNABLE'
  union all
  select case when t.deadline < now() then 'LATE' else 'AT_RISK' end, t.id::text, t.title, f.name, t.deadline,
    t.deadline, null, null
  from tasks t left join users f on f.id = t.freelancer_id
  where t.status in ('PENDING', 'OFFERED', 'ASSIGNED', 'IN_PROGRESS', 'REVISION_REQUESTED')
    and t.dispute_opened_at is null and t.deadline < now() + interval '1 day'
  union all
  select 'APPLICATION', u.id, u.name, u.email, p.created_at, null, null, null
  from freelancer_profiles p join users u on u.id = p.user_id 
  where p.status = 'PENDING' and u.role = 'FREELANCER' and u.erased_at is null
  union all
  select 'PAYOUT', p.id::text, u.name, u.email, p.created_at, null, p.amount_cents, null
  from payouts p join users u on u.id = p.freelancer_id
  where p.status = 'PENDING' and p.approved_by is distinct from ${userId} and p.freelancer_id <> ${userId}
  union all
  select case when p.method = 'STRIPE_CONNECT' then 'PAYOUT_STUCK' else 'PAYOUT_TO_RECORD' end, p.id::text, u.name,
    u.email, p.processing_at, null, p.amount_cents, null
  from payouts p join users u on u.id = p.freelancer_id
  where p.status = 'PROCESSING'
    and (p.method <> 'STRIPE_CONNECT' or p.held_reason is not null or p.processing_at < now() - interval '1 hour')
  union all
  select 'FROZEN', u.id, u.name, u.email, u.credits_frozen_at, null, null, null
  from users u where u.credits_frozen_at is not null and u.erased_at is null
  union all
  select 'WEBHOOK', w.id::text, w.type, w.provider::text, w.created_at, null, null, null
  from webhook_events w where w.status = 'FAILED'
  union all
  select 'JOB', j.id::text, k.identifier, left(j.last_error, 200), j.created_at, null, null, null
  from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
  where j.attempts >= j.max_attempts and j.locked_by is null`
}

/** What needs a human now, the longest waiting first (forty, and at least one of each kind), and how much there is. */
export async function getNeeds(ctx: AnyCtx<AdminActor>): Promise<Needs> {
  const cancelHours = await setting(ctx, "unassignableCancelHours")
  const rows = await ctx.db.execute<NeedRow>(sql`
    with needs as (${needsSql(ctx.actor.userId ?? "", cancelHours)}), placed as (
      select *, count(*) over (partition by kind) as of_kind, row_number() over (order by since, id) as place,
        row_number() over (partition by kind order by since, id) as place_in_kind
      from needs
    )
    select kind, id, title, who, amount as "amountCents", version, of_kind::int as "ofKind",
      (extract(epoch from since) * 1000)::float8 as "sinceMs", (extract(epoch from due) * 1000)::float8 as "dueMs"
    from placed where place <= ${SHOWN} or place_in_kind = 1 order by place`)
  const counts = recordOf(NEED_KINDS, () => 0)
  for (const { kind, ofKind } of rows) {
    counts[kind] = ofKind
  }
  const items = rows.map(({ sinceMs, dueMs, ofKind: _ofKind, ...need }) => ({
    ...need,
    since: new Date(sinceMs),
    dueAt: dueMs === null ? null : new Date(dueMs),
  }))
  return { items, counts }
}
