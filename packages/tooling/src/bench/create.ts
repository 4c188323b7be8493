import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"
import { cookieName, createCaller, createCtx, flushed, loadUserActor, signCookie } from "@atelier/api/bench"
import { cut } from "@atelier/domain/shared"
import { transformer } from "@atelier/domain/transformer"
import { cpuOf, postgresCpu } from "./cpu.ts"
import { line, measure, middle, type Result } from "./measure.ts"
import { rawCreate, rawSubmit } from "./raw.ts"
import type { Programs } from "./server.ts"
import { type Client, makeClients, type Stage, takeBrief } from "./stage.ts"

const SECONDS = 1.2
const ROUNDS = 3
const LEVELS = [1, 8, 32] as const
const BRIEFS = 28_000

function callers(stage: Stage) {
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
export function post(stage: Stage, base: URL, client: Client, path: string, input: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
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
            : reject(new Error(`${res.statusCode} ${cut(Buffer.concat(chunks).toString(), 200)}`)),
        )
      },
    )
    req.on("error", reject)
    req.end(body)
  })
}

const submission = (client: Client) => ({ briefId: takeBrief(client), quotedCredits: 9, idempotencyKey: randomUUID() })

function pick(clients: readonly Client[], worker: number, turn: number): Client {
  const client = clients[(worker * 7 + turn) % clients.length]
  if (!client) {
    throw new Error("There are no bench clients.")
  }
  return client
}

type Way = { name: string; work: (client: Client) => Promise<unknown>; after?: () => Promise<unknown>; pids: number[] }

async function waysOf(stage: Stage, { base, web }: Programs): Promise<Way[]> {
  const callerOf = callers(stage)
  const outOfOutbox = async () => {
    await flushed(stage.app.db)
  }
  return [
    { name: "raw SQL as anchored", work: await rawCreate(stage), pids: [process.pid] },
    { name: "raw SQL, a submission's rows", work: await rawSubmit(stage), pids: [process.pid] },
    {
      name: "typed caller (tasks.submit)",
      work: async (client) => (await callerOf(client)).tasks.submit(submission(client)),
      after: outOfOutbox,
      pids: [process.pid],
    },
    {
      name: "HTTP, production server",
      work: (client) => post(stage, base, client, "tasks.submit", submission(client)),
      after: () => new Promise((resolve) => setTimeout(resolve, 100)),
      pids: web.pid ? [web.pid] : [],
    },
  ]
}

/** One round of one way, with the CPU time in µs a creation that its processes and PostgreSQL took. */
async function round(stage: Stage, way: Way, clients: Client[], level: number): Promise<Result> {
  const before = { node: await cpuOf(way.pids), postgres: await postgresCpu(stage.postgresPid) }
  const result = await measure(way.name, level, SECONDS, async (worker, turn) => {
    await way.work(pick(clients, worker, turn))
  })
  await way.after?.()
  const node = ((await cpuOf(way.pids)) - before.node) / result.count
  return {
    ...result,
    cpu: { node, postgres: ((await postgresCpu(stage.postgresPid)) - before.postgres) / result.count },
  }
}

/** All ways in turn, several times over, so that whatever else the machine does falls on all alike; medians. */
async function interleave(stage: Stage, ways: Way[], clients: Client[], level: number): Promise<Result[]> {
  const all = ways.map((): Result[] => [])
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const [index, way] of ways.entries()) {
      all[index]?.push(await round(stage, way, clients, level))
    }
  }
  return all.map(middle)
}

const aim = (name: string, value: number, mark: string) => console.log(`  ${name}: ${value.toFixed(2)} (aim ${mark})`)

function judge(kind: string, level: number, [limit, , caller, http]: Result[]) {
  if (!limit || !caller || !http) {
    return
  }
  if (kind === "many users" && level === 8) {
    aim("caller, of the limit", caller.perSecond / limit.perSecond, "0.60 or more")
    aim("HTTP, of the limit", http.perSecond / limit.perSecond, "0.25 or more")
    aim("p99 over HTTP, times the limit's", http.p99 / limit.p99, "4 or less")
    aim("ms of server CPU a creation over HTTP", (http.cpu?.node ?? 0) / 1000, "0.40 or less")
  }
  if (kind === "one user" && level === 32) {
    aim("caller, times the limit", caller.perSecond / limit.perSecond, "3 or more")
  }
}

/** Balances unlike their journal, and numbers missing in it; both have to be none. */
async function checkJournal({ sql }: Stage) {
  const [flaws] = await sql<{ bad: number }[]>`
    select count(*)::int as bad from (
      select balance_after, seq, sum(amount) over w as balance, row_number() over w as place
      from credit_transactions window w as (partition by user_id order by seq)
    ) j where balance_after <> balance or seq <> place`
  console.log(`\n  rows of the journal out of step after all this: ${flaws?.bad ?? "unknown"} (aim 0)`)
}

/** Task creation at 1, 8 and 32 at a time, on many users and on one: by hand, through the caller, over HTTP. */
export async function benchCreate(stage: Stage, programs: Programs): Promise<void> {
  const ways = await waysOf(stage, programs)
  for (const [kind, count] of [
    ["many users", 64],
    ["one user", 1],
  ] as const) {
    for (const level of LEVELS) {
      const clients = await makeClients(stage, count, Math.ceil(BRIEFS / count))
      console.log(`\n  creating tasks, ${kind}, ${level} at a time`)
      for (const way of ways) {
        await measure("warm", level, 0.3, async (worker, turn) => {
          await way.work(pick(clients, worker, turn))
        })
      }
      const results = await interleave(stage, ways, clients, level)
      for (const [index, result] of results.entries()) {
        console.log(`  ${line(result, index === 0 ? undefined : results[0])}`)
      }
      judge(kind, level, results)
      await stage.sql`truncate outbox`
    }
  }
  await checkJournal(stage)
}
