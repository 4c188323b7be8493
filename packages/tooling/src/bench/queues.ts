import { randomUUID } from "node:crypto"
import { type AddressInfo, createServer } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { type App, createCaller, createCtx, createMail, loadUserActor, setApp, startWorker } from "@atelier/api/bench"
import { grow } from "./ranking.ts"
import { makeClients, type Stage, takeBrief } from "./stage.ts"

const EMAILS = 10_000
const ROUNDS = 1_000
const FREELANCERS = 2_000
const PATIENCE_S = 60

/** A mail server that accepts connections and says nothing. */
async function openMuteServer() {
  const server = createServer(() => undefined)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** E-mails and next rounds that all wait before what is measured comes. */
async function fillQueues({ sql }: Stage, clientId: string) {
  await sql`
    with told as (
      insert into notifications (user_id, event, channel, title, body)
      select ${clientId}, 'TASK_STARTED', 'EMAIL', 'Bench', 'Bench' from generate_series(1, ${EMAILS}::int) returning id
    )
    insert into outbox (kind, name, payload)
    select 'job', 'notifications.send-mail', jsonb_build_object('notificationId', id) from told`
  await sql`
    with made as (
      insert into tasks (client_id, category_id, title, description, credits_used, quote)
      select ${clientId}, c.id, 'Waits', 'A task that waits.', 10, '{"credits": 10, "lines": [], "pricingVersion": 1}'
      from generate_series(1, ${ROUNDS}::int), (select id from task_categories limit 1) c returning id
    )
    insert into outbox (kind, name, payload)
    select 'job', 'matching.run-round', jsonb_build_object('taskId', id) from made`
}

async function pay({ sql }: Stage, userId: string) {
  await sql`
    insert into purchases (user_id, credits, amount_cents, checkout_session_id, idempotency_key)
    values (${userId}, 50, 24500, 'cs_bench', 'bench')`
  const [event] = await sql<{ id: string }[]>`
    insert into webhook_events (provider, external_id, type, payload)
    values ('stripe', 'evt_bench', 'checkout.session.completed', '{"object": {"id": "cs_bench"}, "account": null, "livemode": false}')
    returning id`
  await sql`
    insert into outbox (kind, name, payload)
    values ('job', 'billing.handle-event', jsonb_build_object('eventId', ${event?.id ?? ""}::text))`
}

async function until(ask: () => Promise<number | undefined>): Promise<string> {
  for (let tries = 0; tries < PATIENCE_S * 20; tries++) {
    const seconds = await ask()
    if (seconds !== undefined) {
      return `${seconds.toFixed(2)} s`
    }
    await sleep(50)
  }
  return `not within ${PATIENCE_S} s`
}

/** How long a paid purchase and a new task wait behind e-mails to a server that says nothing and rounds by the thousand. */
export async function benchQueues(stage: Stage): Promise<void> {
  const mute = await openMuteServer()
  const stripe = {
    livemode: false,
    retrieveCheckoutSession: async (id: string) => ({
      id,
      status: "complete",
      paymentStatus: "paid",
      paymentIntentId: "pi_bench",
      receiptUrl: null,
      customerId: null,
      clientReferenceId: null,
      amountSubtotal: 24_500,
      amountTotal: 24_500,
      currency: "usd",
      metadata: {},
      livemode: false,
    }),
  } as unknown as App["ports"]["stripe"]
  const mail = createMail({ url: mute.url, from: "Atelier <bench@atelier.local>" })
  const app: App = { ...stage.app, ports: { ...stage.app.ports, stripe, mail } }
  setApp(app)
  const [busy, buyer] = await makeClients(stage, 2, 1)
  if (!busy || !buyer) {
    throw new Error("The bench clients are missing.")
  }
  await grow(stage, 0, FREELANCERS)
  await fillQueues(stage, busy.id)
  const worker = startWorker(app)
  // The mail server has taken its slots and rounds are under way.
  await until(async () => ((await count(stage)) > 20 ? 0 : undefined))
  const left = async () =>
    (await stage.sql<{ n: number }[]>`select count(*)::int as n from graphile_worker._private_jobs`)[0]?.n
  const waiting = await left()
  const actor = await loadUserActor(app.db, { userId: buyer.id })
  const api = createCaller(createCtx(app, actor ?? { kind: "anonymous" }))
  await pay(stage, buyer.id)
  const { taskId } = await api.tasks.submit({
    briefId: takeBrief(buyer),
    quotedCredits: 9,
    idempotencyKey: randomUUID(),
  })
  const [granted, offered] = await Promise.all([
    until(async () => {
      const [row] = await stage.sql<{ s: number }[]>`
        select extract(epoch from clock_timestamp() - c.created_at)::float8 as ago,
          extract(epoch from c.created_at - w.created_at)::float8 as s
        from credit_transactions c, webhook_events w where c.type = 'PURCHASE' and w.external_id = 'evt_bench'`
      return row?.s
    }),
    until(async () => {
      const [row] = await stage.sql<{ s: number }[]>`
        select extract(epoch from min(o.created_at) - t.created_at)::float8 as s
        from tasks t join task_offers o on o.task_id = t.id where t.id = ${taskId} group by t.created_at`
      return row?.s
    }),
  ])
  console.log(
    `\n  behind ${waiting} waiting jobs (${EMAILS} e-mails to a server that says nothing, ${ROUNDS} rounds): a paid purchase was granted after ${granted} (aim 1 s), a new task had its first offer after ${offered} (aim 2 s)`,
  )
  await worker.stop()
  mute.close()
  setApp(stage.app)
}

async function count({ sql }: Stage) {
  return (await sql<{ n: number }[]>`select count(*)::int as n from task_offers`)[0]?.n ?? 0
}
