import { setTimeout as sleep } from "node:timers/promises"
import { createCtx, DEADLINES, startSweeper } from "@atelier/api/bench"
import { makeClients, type Stage } from "./stage.ts"

const OFFERS = 5000
const FIRST_SECONDS = 3
const SPREAD_SECONDS = 10

/** So many tasks on offer, each to one freelancer until a moment of its own within ten seconds. */
async function makeOffers({ sql }: Stage, clientId: string) {
  const [freelancer] = await sql<{ id: string }[]>`
    insert into users (id, name, email, email_verified, role)
    values ('late', 'Late', 'late@example.com', true, 'FREELANCER') returning id`
  await sql`
    insert into tasks (client_id, category_id, title, description, credits_used, quote)
    select ${clientId}, c.id, 'On offer', 'A task that is on offer.', 10, '{"credits": 10, "lines": [], "pricingVersion": 1}'
    from generate_series(1, ${OFFERS}::int), (select id from task_categories limit 1) c`
  await sql`update tasks set status = 'OFFERED' where client_id = ${clientId}`
  await sql`
    insert into task_offers (task_id, artist_id, pay_cents, expires_at)
    select id, ${freelancer?.id ?? ""}, 1000,
      now() + make_interval(secs => ${FIRST_SECONDS}::int + ${SPREAD_SECONDS}::int * random())
    from tasks where client_id = ${clientId}`
  await sql`analyze tasks`
  await sql`analyze task_offers`
}

type Lateness = { expired: number; p50: number; p99: number; max: number }

/** How long after its moment each offer was committed as expired, by one sweeper; the rounds that follow are not run. */
export async function benchLateness(stage: Stage): Promise<void> {
  const [client] = await makeClients(stage, 1, 0)
  await makeOffers(stage, client?.id ?? "")
  const ctx = createCtx(stage.app, { kind: "system", job: "bench" })
  const sweeper = startSweeper(ctx, DEADLINES, stage.app.database)
  await sleep((FIRST_SECONDS + SPREAD_SECONDS + 2) * 1000)
  await sweeper.stop()
  const [late] = await stage.sql<Lateness[]>`
    select count(*)::int as expired, percentile_cont(0.5) within group (order by ms) as p50,
      percentile_cont(0.99) within group (order by ms) as p99, max(ms) as max
    from (
      select extract(epoch from pg_xact_commit_timestamp(xmin) - expires_at)::float8 * 1000 as ms
      from task_offers where artist_id = 'late' and response = 'EXPIRED'
    ) o`
  const { expired, p50, p99, max } = late ?? { expired: 0, p50: 0, p99: 0, max: 0 }
  const ms = (value: number) => `${value.toFixed(1)} ms`
  console.log(
    `\n  ${expired} of ${OFFERS} offers expired, late by p50 ${ms(p50)}, p99 ${ms(p99)}, at most ${ms(max)} (aim p99 50 ms, 250 ms at most)`,
  )
}
