import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"
import { cookieName, createCaller, createCtx, flushed, loadUserActor, signCookie } from "@atelier/api/bench"
import { transformer } from "@atelier/domain/transformer"
import { line, measure, type Result } from "./measure.ts"
import { type Client, makeClients, type Stage } from "./stage.ts"

const SECONDS = 4
const LEVELS = [1, 8, 32] as const
const BRIEFS = 12_000

/** The same rows as a submission, written by hand in one prepared statement: what postgres.js can do at most. */
export const rawCreate = (stage: Stage, categoryId: string) => {
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
    await stage.sql.unsafe(text, [id, client.id, categoryId, quote, id], { prepare: true })
  }
}

const takeBrief = (client: Client) => {
  const brief = client.briefs.pop()
  if (!brief) {
    throw new Error("The prepared briefs are used up.")
  }
  return brief
}

const callers = (stage: Stage) => {
  const known = new Map<string, Promise<ReturnType<typeof createCaller>>>()
  const make = async (id: string) => {
    const actor = await loadUserActor(stage.app.db, { userId: id })
    if (!actor) {
      throw new Error("The bench client is missing.")
    }
    return createCaller(createCtx(stage.app, actor))
  }
  return (client: Client) => {
    const caller = known.get(client.id) ?? make(client.id)
    known.set(client.id, caller)
    return caller
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One POST to the production server; resolves when the whole answer is there, rejects on anything but 200. */
export const post = (stage: Stage, base: URL, client: Client, path: string, input: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify(transformer.serialize(input))
    const req = request(
      {
        agent,
        host: base.hostname,
        port: base.port,
        path: `/api/trpc/${path}`,
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          origin: base.origin,
          cookie: `${cookieName(stage.app.env, "session_token")}=${signCookie(stage.app.env, client.token)}`,
        },
      },
      (res) => {
        const chunks: Buffer[] = []
        res.on("data", (chunk: Buffer) => chunks.push(chunk))
        res.on("end", () =>
          res.statusCode === 200
            ? resolve()
            : reject(new Error(`${res.statusCode} ${Buffer.concat(chunks).toString().slice(0, 200)}`)),
        )
      },
    )
    req.on("error", reject)
    req.end(body)
  })

const submission = (client: Client) => ({ briefId: takeBrief(client), quotedCredits: 9, idempotencyKey: randomUUID() })

const pick = (clients: readonly Client[], worker: number, turn: number): Client => {
  const client = clients[(worker * 7 + turn) % clients.length]
  if (!client) {
    throw new Error("There are no bench clients.")
  }
  return client
}

/** Task creation at 1, 8 and 32 at a time, on many users and on one: by hand, through the caller, over HTTP. */
export const benchCreate = async (stage: Stage, base: URL | undefined): Promise<Result[]> => {
  const [category] = await stage.sql<{ id: string }[]>`select id from task_categories where slug = 'social-media'`
  const raw = rawCreate(stage, category?.id ?? "")
  const callerOf = callers(stage)
  const all: Result[] = []
  for (const [kind, count, each] of [
    ["many users", 64, Math.ceil(BRIEFS / 16)],
    ["one user", 1, BRIEFS],
  ] as const) {
    const clients = await makeClients(stage, count, each)
    for (const level of LEVELS) {
      console.log(`\n  creating tasks, ${kind}, ${level} at a time`)
      await measure("warm", level, 0.5, async (worker, turn) => raw(pick(clients, worker, turn)))
      const limit = await measure("raw SQL, one statement", level, SECONDS, (worker, turn) =>
        raw(pick(clients, worker, turn)),
      )
      console.log(`  ${line(limit)}`)
      const through = await measure("typed caller (tasks.submit)", level, SECONDS, async (worker, turn) => {
        const client = pick(clients, worker, turn)
        await (await callerOf(client)).tasks.submit(submission(client))
      })
      await flushed(stage.app.db)
      console.log(`  ${line(through, limit)}`)
      all.push({ ...limit, name: `raw ${kind} ${level}` }, { ...through, name: `caller ${kind} ${level}` })
      if (base) {
        const http = await measure("HTTP, production server", level, SECONDS, (worker, turn) => {
          const client = pick(clients, worker, turn)
          return post(stage, base, client, "tasks.submit", submission(client))
        })
        console.log(`  ${line(http, limit)}`)
        all.push({ ...http, name: `http ${kind} ${level}` })
      }
    }
  }
  return all
}
