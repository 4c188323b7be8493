import { randomUUID } from "node:crypto"
import { createCaller, createCtx, flushed, loadUserActor } from "@atelier/api/bench"
import { connect } from "@atelier/db"
import { type Client, makeClients, type Stage, takeBrief } from "./stage.ts"

/** The limit: a task, its charge (the trigger locks and moves the balance) and its first activity, in one prepared statement. */
export async function rawCreate(stage: Stage) {
  const [category] = await stage.sql<{ id: string }[]>`select id from task_categories where slug = 'social-media'`
  const text = `
    with task as (
      insert into tasks (id, client_id, category_id, title, description, credits_used, quote, deadline, idempotency_key)
      values ($1, $2, $3, 'Instagram post: Autumn blend launch', 'Instagram post about the autumn blend, warm and editorial.', 10, $4::text::jsonb, now() + interval '5 days', $5)
      returning id, client_id, credits_used
    ), usage as (
      insert into credit_transactions (user_id, amount, type, description, related_task_id, idempotency_key)
      select client_id, -credits_used, 'USAGE', 'bench', id, 'usage:' || id from task returning balance_after
    ), activity as (
      insert into task_activity_log (task_id, actor_id, actor_type, action, new_status)
      select id, client_id, 'client', 'created', 'PENDING' from task
    )
    select balance_after from usage`
  const quote = JSON.stringify({ credits: 10, lines: [], pricingVersion: 1 })
  return async (client: Client) => {
    const id = randomUUID()
    await stage.sql.unsafe(text, [id, client.id, category?.id ?? "", quote, id], { prepare: true })
  }
}

type Sent = { text: string; parameters: string[] }

/** What the product sends to create one task: listened to while it creates one. */
async function listenToOne(stage: Stage): Promise<Sent> {
  const sent: Sent[] = []
  const env = { url: stage.url, directUrl: stage.url, pooled: false, ssl: false as const, poolMax: 1 }
  const connection = connect(env, {
    debug: (_connection, text, parameters) => {
      sent.push({ text, parameters: [...parameters] as string[] })
    },
  })
  const [client] = await makeClients(stage, 1, 1)
  const actor = client && (await loadUserActor(stage.app.db, { userId: client.id }))
  if (!client || !actor) {
    throw new Error("The bench client is missing.")
  }
  const api = createCaller(createCtx({ ...stage.app, db: connection.db }, actor))
  await api.tasks.submit({ briefId: takeBrief(client), quotedCredits: 9, idempotencyKey: randomUUID() })
  await flushed(connection.db)
  await connection.close()
  const found = sent.find(({ text }) => text.includes("insert into credit_transactions"))
  if (!found) {
    throw new Error("The statement that creates a task was not seen.")
  }
  return found
}

/** The product's own statement for one task, through bare postgres.js: what is left to the product is reading and pricing. */
export async function rawSubmit(stage: Stage) {
  const { text, parameters } = await listenToOne(stage)
  const place = parameters.findIndex((value) => value.startsWith("[{"))
  const [record]: Record<string, unknown>[] = JSON.parse(parameters[place] ?? "[]")
  return async (client: Client) => {
    const own = { id: randomUUID(), client_id: client.id, actor_id: client.id, brief_id: takeBrief(client) }
    const list = JSON.stringify([{ ...record, ...own, idempotency_key: own.id }])
    const rows = await stage.sql.unsafe(text, parameters.with(place, list), { prepare: true })
    if (rows.length !== 1) {
      throw new Error("The statement made no task.")
    }
  }
}
