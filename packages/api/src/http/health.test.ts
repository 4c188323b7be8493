import { type AddressInfo, createServer, type Socket } from "node:net"
import { connect } from "@atelier/db"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { App } from "#platform/app"
import { type Harness, setup } from "#testing/harness"
import { type HttpServer, mutationOf, openServer, queryOf } from "#testing/http-server"
import { openSession } from "#testing/sessions"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

/** The app with a database at an address where there is none, or one that takes connections and stays silent. */
async function withDatabaseAt<T>(port: number, use: (server: HttpServer, app: App) => Promise<T>): Promise<T> {
  const url = `postgres://nobody:secret-of-the-database@127.0.0.1:${port}/none`
  const { db, sql } = connect({ url, directUrl: url, pooled: false, ssl: false, poolMax: 2 }, { connect_timeout: 60 })
  const app: App = { ...h.app, db }
  const server = await openServer(app)
  try {
    return await use(server, app)
  } finally {
    await server.close()
    await sql.end({ timeout: 0 })
  }
}

async function silentServer() {
  const sockets: Socket[] = []
  const server = createServer((socket) => sockets.push(socket))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) {
        socket.destroy()
      }
      server.close()
    },
  }
}

async function freePort() {
  const server = await silentServer()
  server.close()
  return server.port
}

test("alive and ready while the database answers", async () => {
  const server = await openServer(h.app)
  expect(await server.send({ path: "/api/health" })).toMatchObject({ status: 200, text: '{"status":"ok"}' })
  expect(await server.send({ path: "/api/ready" })).toMatchObject({ status: 200, text: '{"status":"ready"}' })
  expect((await server.send({ path: "/api/ready" })).headers["cache-control"]).toBe("no-store")
  await server.close()
})

test("alive, but not ready, while the database is gone; calls say to try again", async () => {
  const cookie = await openSession(h.app, (await h.make.client()).id)
  const port = await freePort()
  await withDatabaseAt(port, async (server, app) => {
    expect(await server.send({ path: "/api/health" })).toMatchObject({ status: 200 })
    const { status, text } = await server.send({ path: "/api/ready" })
    expect(status).toBe(503)
    expect(text).not.toMatch(/secret|ECONNREFUSED|127\.0\.0\.1|postgres/i)
    const mutation = mutationOf(app, { path: "identity.update", input: { name: "A" }, cookie })
    for (const request of [
      queryOf({ path: "identity.me", cookie }),
      mutation,
      { ...mutation, path: `${mutation.path}?batch=1` },
    ]) {
      const answer = await server.send(request)
      expect(answer.status).toBe(503)
      expect(answer.text).toContain("Try again in a moment")
      expect(answer.text).not.toMatch(/secret|ECONNREFUSED|postgres|select |stack/i)
    }
  })
})

test("not ready within seconds when the database takes the question and stays silent", async () => {
  const silent = await silentServer()
  await withDatabaseAt(silent.port, async (server) => {
    const started = performance.now()
    expect((await server.send({ path: "/api/ready" })).status).toBe(503)
    expect(performance.now() - started).toBeLessThan(20_000)
    silent.close()
  })
})

test("a call under way while the connections to the database are cut is told to try again", async () => {
  const { id } = await h.make.client()
  const cookie = await openSession(h.app, id)
  const { url } = h.database
  const { db, sql } = connect({ url, directUrl: url, pooled: false, ssl: false, poolMax: 2 })
  const app: App = { ...h.app, db }
  const server = await openServer(app)
  const answer = await h.database.sql.begin(async (tx) => {
    await tx`select id from users where id = ${id} for update`
    const sent = server.send(mutationOf(app, { path: "identity.update", input: { name: "Late" }, cookie }))
    await expect
      .poll(async () => {
        const cut = await h.database.sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'`
        return cut.length
      })
      .toBeGreaterThan(0)
    return sent
  })
  expect(answer.status).toBe(503)
  expect(answer.text).toContain("SERVICE_UNAVAILABLE")
  await server.close()
  await sql.end({ timeout: 0 })
})
