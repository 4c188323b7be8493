import { randomUUID } from "node:crypto"
import { createServer, connect as dial } from "node:net"
import { createCaller, createCtx, flushed, loadUserActor } from "@atelier/api/bench"
import { connect } from "@atelier/db"
import { makeClients, type Stage, takeBrief } from "./stage.ts"

/** Counts how often the wire turns from client to server: a round trip each. */
async function startCounter(target: URL) {
  const state = { trips: 0 }
  const server = createServer((socket) => {
    const upstream = dial(Number(target.port), target.hostname)
    let fromClient = false
    socket.on("data", (data) => {
      if (!fromClient) {
        state.trips += 1
      }
      fromClient = true
      upstream.write(data)
    })
    upstream.on("data", (data) => {
      fromClient = false
      socket.write(data)
    })
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      one.on("error", () => other.destroy())
      one.on("close", () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  return { state, port: typeof address === "object" && address ? address.port : 0, close: () => server.close() }
}

/** Wire round trips of one warm tasks.submit, through one connection. */
export async function countRoundTrips(stage: Stage): Promise<void> {
  const target = new URL(stage.url)
  const counter = await startCounter(target)
  const url = new URL(stage.url)
  url.port = String(counter.port)
  const connection = connect({ url: url.href, directUrl: url.href, pooled: false, ssl: false, poolMax: 1 })
  const [client] = await makeClients(stage, 1, 50)
  const actor = client && (await loadUserActor(stage.app.db, { userId: client.id }))
  if (!client || !actor) {
    throw new Error("The bench client is missing.")
  }
  const app = { ...stage.app, db: connection.db }
  const api = createCaller(createCtx(app, actor))
  const submit = async (quoted: boolean) => {
    const briefId = takeBrief(client)
    if (quoted) {
      await api.tasks.quote({ briefId })
    }
    const before = counter.state.trips
    await api.tasks.submit({ briefId, quotedCredits: 9, idempotencyKey: randomUUID() })
    const spent = counter.state.trips - before
    await flushed(app.db)
    return spent
  }
  for (const quoted of [true, false]) {
    const counts: number[] = []
    for (let turn = 0; turn < 25; turn++) {
      counts.push(await submit(quoted))
    }
    const warm = counts.slice(5)
    console.log(
      `\n  wire round trips of one warm submission ${quoted ? "after its quote" : "without a quote"}: ${Math.min(...warm)} at least, ${Math.max(...warm)} at most (aim 1; the session is one more)`,
    )
  }
  await connection.close()
  counter.close()
}
