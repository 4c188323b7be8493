import { randomUUID } from "node:crypto"
import { users } from "@atelier/db/schema"
import { transformer } from "@atelier/domain/transformer"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import {
  byStockAdapter,
  type HttpRequest,
  type HttpServer,
  mutationOf,
  openServer,
  queryOf,
} from "#testing/http-server"
import { openSession } from "#testing/sessions"
import { stageTask, type TaskStage } from "#testing/task-fixtures"

let h: Harness
let server: HttpServer
let task: TaskStage
const cookies: Record<"client" | "freelancer" | "admin", string> = { client: "", freelancer: "", admin: "" }

beforeAll(async () => {
  h = await setup()
  server = await openServer(h.app)
  task = await stageTask(h, "IN_PROGRESS")
  cookies.client = await openSession(h.app, task.clientId)
  cookies.freelancer = await openSession(h.app, task.freelancerId)
  cookies.admin = await openSession(h.app, (await h.make.admin()).id)
})
afterAll(async () => {
  await server.close()
  await h.close()
})

type Body = { result?: { data: unknown }; error?: Record<string, unknown> }

/** Status, kind of body and the body itself, read as our own pages read it. */
async function ask(request: HttpRequest) {
  const { status, headers, text } = await server.send({
    ...request,
    headers: { ...request.headers, "x-request-id": "the-same" },
  })
  const body = JSON.parse(text) as Body
  const shape = body.error ? transformer.deserialize<Record<string, unknown>>(body.error as never) : undefined
  const data = body.result ? transformer.deserialize(body.result.data as never) : undefined
  return { status, type: headers["content-type"], cache: headers["cache-control"], data, error: shape, raw: text }
}

/** Both adapters' answer, once they are the same. */
async function askBoth(request: HttpRequest) {
  const thin = await ask(request)
  expect(await ask(byStockAdapter(request))).toEqual(thin)
  return thin
}

/** The same where the library finds words of its own. */
async function askBothInOwnWords(request: HttpRequest) {
  const withoutWords = async (sent: HttpRequest) => {
    const { error, raw: _raw, ...answer } = await ask(sent)
    return { ...answer, error: { ...error, message: "" } }
  }
  const thin = await withoutWords(request)
  expect(await withoutWords(byStockAdapter(request))).toEqual(thin)
  return thin
}

const client = () => cookies.client
const unknownTask = { taskId: randomUUID() }

describe("the thin and the stock adapter answer alike", () => {
  test("a query with its dates", async () => {
    const { status, data } = await askBoth(
      queryOf({ path: "tasks.byId", input: { taskId: task.taskId }, cookie: client() }),
    )
    expect(status).toBe(200)
    const { id, deadline } = data as { id: string; deadline: Date }
    expect(id).toBe(task.taskId)
    expect(deadline).toBeInstanceOf(Date)
  })

  test("a query that is given dates", async () => {
    const hour = 3_600_000
    const list = (from: Date) =>
      askBoth(queryOf({ path: "audit.admin.list", input: { from, limit: 5 }, cookie: cookies.admin }))
    const past = await list(new Date(Date.now() - hour))
    expect((past.data as { items: { createdAt: Date }[] }).items[0]?.createdAt).toBeInstanceOf(Date)
    expect((await list(new Date(Date.now() + hour))).data).toMatchObject({ items: [] })
  })

  test("a query without input, and one of everyone without a cookie", async () => {
    expect((await askBoth(queryOf({ path: "identity.me", cookie: client() }))).data).toMatchObject({
      id: task.clientId,
    })
    const { status, data } = await askBoth(queryOf({ path: "catalog.skills", input: {} }))
    expect(status).toBe(200)
    expect(data).not.toBeUndefined()
  })

  test("a mutation", async () => {
    const request = mutationOf(h.app, { path: "identity.update", input: { name: "New Name" }, cookie: client() })
    expect(await askBoth(request)).toMatchObject({ status: 200, data: { name: "New Name" } })
    expect(await askBoth({ ...request, body: JSON.stringify(transformer.serialize({})) })).toMatchObject({
      status: 200,
    })
    const [row] = await h.app.db.select({ name: users.name }).from(users).where(eq(users.id, task.clientId))
    expect(row?.name).toBe("New Name")
  })

  const refusals = [
    ["input that does not fit", 400, "INVALID_INPUT", "identity.update", { name: "", timezone: "Mars" }, "client"],
    ["what is not there", 404, "NOT_FOUND", "tasks.cancel", { ...unknownTask, idempotencyKey: "k-12345678" }, "client"],
    ["nobody", 401, "SIGNED_OUT", "tasks.cancel", unknownTask, null],
    ["the wrong role", 403, "WRONG_ROLE", "tasks.start", { garbage: true }, "client"],
    ["what has moved on", 409, "INVALID_TRANSITION", "tasks.start", "own", "freelancer"],
  ] as const
  test.each(refusals)("a refusal because of %s", async (_name, status, reason, path, given, who) => {
    const input = given === "own" ? { taskId: task.taskId } : given
    const cookie = who ? { cookie: cookies[who] } : {}
    const { error, ...answer } = await askBoth(mutationOf(h.app, { path, input, ...cookie }))
    expect(answer).toMatchObject({ status, type: "application/json", cache: "no-store" })
    expect(error).toMatchObject({ data: { reason, path, requestId: "the-same", httpStatus: status } })
    expect(JSON.stringify(error)).not.toMatch(/stack|node_modules|\.ts:/)
  })

  test("the fields of input that does not fit, by name", async () => {
    const input = { name: "", timezone: "Mars" }
    const { error } = await askBoth(mutationOf(h.app, { path: "identity.update", input, cookie: client() }))
    const { fieldErrors } = (error as { data: { fieldErrors: Record<string, string[]> } }).data
    expect(Object.keys(fieldErrors)).toEqual(["name", "timezone"])
    expect(fieldErrors.timezone?.[0]).toContain("time zone")
  })

  test("paths and methods that lead nowhere", async () => {
    const cookie = client()
    expect(await askBothInOwnWords(queryOf({ path: "no.such", cookie }))).toMatchObject({ status: 404 })
    expect(await askBothInOwnWords(queryOf({ path: "__proto__", cookie }))).toMatchObject({ status: 404 })
    expect(await askBothInOwnWords(queryOf({ path: "tasks.byId.constructor", cookie }))).toMatchObject({ status: 404 })
    expect(
      await askBothInOwnWords(queryOf({ path: "identity.update", input: { name: "By GET" }, cookie })),
    ).toMatchObject({
      status: 405,
    })
    expect(await askBothInOwnWords(mutationOf(h.app, { path: "identity.me", cookie }))).toMatchObject({ status: 405 })
    const [row] = await h.app.db.select({ name: users.name }).from(users).where(eq(users.id, task.clientId))
    expect(row?.name).toBe("New Name")
  })

  test("broken JSON, no body, and a null byte", async () => {
    const request = mutationOf(h.app, { path: "identity.update", cookie: client() })
    expect(await askBothInOwnWords({ ...request, body: '{"json":{"name":' })).toMatchObject({ status: 400 })
    expect(await askBothInOwnWords({ ...request, body: '"just text"' })).toMatchObject({ status: 400 })
    expect(await askBothInOwnWords({ ...request, body: "null" })).toMatchObject({ status: 400 })
    expect(await ask(request)).toMatchObject({ status: 400 })
    expect(await ask(byStockAdapter(request))).toMatchObject({ status: 400 })
    const nul = JSON.stringify({ json: { name: "\u0000" } })
    expect(await askBothInOwnWords({ ...request, body: nul })).toMatchObject({ status: 400 })
    const query = queryOf({ path: "tasks.byId", cookie: client() })
    expect(await askBothInOwnWords({ ...query, path: `${query.path}?input=%7Bbroken` })).toMatchObject({ status: 400 })
  })
})

describe("addresses that are no addresses", () => {
  test.each([
    "/api/trpc/%E0%A4%A",
    "/api/trpc/%00",
    "/api/trpc/",
    "/api/trpc",
    "//",
    "/api/trpc//identity.me",
    "/api/%2e%2e/x",
  ])("%s is refused without breaking", async (path) => {
    const { status } = await server.send({ path, headers: { cookie: client() } })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])("%s does nothing", async (method) => {
    const headers = { cookie: client(), origin: new URL(h.app.env.APP_URL).origin, "content-type": "application/json" }
    const { status } = await server.send({ method, path: "/api/trpc/identity.me", headers })
    expect(status).toBeLessThan(500)
    const body = JSON.stringify({ json: { name: `By ${method}` } })
    await server.send({ method, path: "/api/trpc/identity.update", headers, ...(method === "HEAD" ? {} : { body }) })
    const [row] = await h.app.db.select({ name: users.name }).from(users).where(eq(users.id, task.clientId))
    expect(row?.name).toBe("New Name")
  })
})

describe("batches", () => {
  const batch = (paths: string[], inputs: unknown[]): HttpRequest => {
    const { headers } = mutationOf(h.app, { path: "", cookie: client() })
    const body = Object.fromEntries(inputs.map((input, at) => [at, transformer.serialize(input)]))
    return {
      method: "POST",
      path: `/api/trpc/${paths.join(",")}?batch=1`,
      headers: headers ?? {},
      body: JSON.stringify(body),
    }
  }

  test("answer each call by itself", async () => {
    const { status, text } = await server.send(
      batch(
        ["notifications.markRead", "identity.update", "tasks.cancel"],
        [{}, { name: "" }, { taskId: randomUUID(), idempotencyKey: "k-12345678" }],
      ),
    )
    expect(status).toBe(207)
    const [first, second, third] = JSON.parse(text) as Body[]
    expect(first?.result).toBeDefined()
    expect(JSON.stringify(second?.error)).toContain("INVALID_INPUT")
    expect(JSON.stringify(third?.error)).toContain("NOT_FOUND")
  })

  test("count as one change of a person: two full ones at once are answered whole", async () => {
    const names = (of: string) => Array.from({ length: 20 }, (_, at) => ({ name: `${of} ${at}` }))
    const send = (of: string) => server.send(batch(Array(20).fill("identity.update"), names(of)))
    for (const { status, text } of await Promise.all([send("A"), send("B"), send("C")])) {
      expect([status, text.includes("BUSY")]).toEqual([200, false])
    }
    const [row] = await h.app.db.select({ name: users.name }).from(users).where(eq(users.id, task.clientId))
    expect(row?.name).toMatch(/^[ABC] 19$/)
  })

  test("of queries come by GET", async () => {
    const input = encodeURIComponent(JSON.stringify({ 1: transformer.serialize({ taskId: task.taskId }) }))
    const path = `/api/trpc/identity.me,tasks.byId?batch=1&input=${input}`
    const { status, text } = await server.send({ path, headers: { cookie: client() } })
    expect(status).toBe(200)
    expect((JSON.parse(text) as Body[]).map(({ result }) => Boolean(result))).toEqual([true, true])
  })

  test("of more than twenty calls are refused as a whole", async () => {
    const paths = Array.from({ length: 21 }, () => "notifications.markRead")
    const { status, text } = await server.send(
      batch(
        paths,
        paths.map(() => ({})),
      ),
    )
    expect(status).toBe(400)
    expect(text).not.toContain('"result"')
  })
})
