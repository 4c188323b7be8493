import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { assertTurn, PERSON_LIMITS } from "#modules/identity"
import { countFiles, sendFile } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { byStockAdapter, type HttpAnswer, type HttpServer, mutationOf, openServer } from "#testing/http-server"
import { openSession } from "#testing/sessions"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
let server: HttpServer
beforeAll(async () => {
  h = await setup()
  server = await openServer(h.app)
})
afterAll(async () => {
  await server.close()
  await h.close()
})

describe("a page of ours at another address than APP_URL", () => {
  const from = (origin: string, site?: string) => ({ origin, ...(site ? { "sec-fetch-site": site } : {}) })
  const signIn = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ email: "x@example.com", password: "a password of ours" })
    const request = { method: "POST", path: "/api/auth/sign-in/email", body }
    return JSON.parse(
      (await server.send({ ...request, headers: { "content-type": "application/json", ...headers } })).text,
    )
  }
  const right = {
    code: "WRONG_ADDRESS",
    address: "http://127.0.0.1:3000",
    message: expect.stringContaining("http://127.0.0.1:3000"),
  }

  test("is told where to go when it signs in", async () => {
    expect(await signIn(from("http://192.168.1.5:3000", "same-origin"))).toMatchObject(right)
    expect(await signIn({ ...from("http://192.168.1.5:3000"), host: "192.168.1.5:3000" })).toMatchObject(right)
  })

  test("is told so by calls and uploads too", async () => {
    const cookie = await openSession(h.app, (await h.make.client()).id)
    const headers = from("http://localhost:3000", "same-origin")
    const call = mutationOf(h.app, { path: "identity.update", input: { name: "A" }, cookie, headers })
    for (const request of [call, byStockAdapter(call), { ...call, path: "/api/files?name=a.png" }]) {
      const { status, text } = await server.send(request)
      expect(status).toBe(403)
      expect(text).toContain("WRONG_ADDRESS")
    }
  })

  test.each([
    ["http://evil.example", "cross-site"],
    ["http://evil.example", undefined],
    ["null", "cross-site"],
  ])("but not another site's: %s %s", async (origin, site) => {
    expect(await signIn(from(origin, site))).toMatchObject({ code: "CROSS_SITE" })
  })
})

describe("what one person does very often", () => {
  test("waits for its next turn, with the seconds in the answer; scripts and others do not", async () => {
    const { id } = await h.make.client()
    const cookie = await openSession(h.app, id)
    const start = (as: string) =>
      mutationOf(h.app, {
        path: "briefs.start",
        input: { message: "A poster", idempotencyKey: randomUUID() },
        cookie: as,
      })
    for (let count = 0; count < PERSON_LIMITS.starts.max; count++) {
      await assertTurn(h.system(), PERSON_LIMITS.starts, id)
    }
    for (const request of [start(cookie), byStockAdapter(start(cookie))]) {
      const { status, headers, text } = await server.send(request)
      expect([status, text.includes("RATE_LIMITED")]).toEqual([429, true])
      expect(Number(headers["retry-after"])).toBeGreaterThan(0)
    }
    const other = await openSession(h.app, (await h.make.client()).id)
    expect((await server.send(start(other))).status).toBe(200)
    const asScript = await h.as(id)
    await asScript.briefs.start({ message: "A poster", idempotencyKey: randomUUID() })
  })

  const useUp = async (limit: keyof typeof PERSON_LIMITS, userId: string) => {
    for (let count = 0; count < PERSON_LIMITS[limit].max; count++) {
      await assertTurn(h.system(), PERSON_LIMITS[limit], userId)
    }
    // None of them may come back while a slow test runs.
    await h.database.sql`update rate_limits set last_request = last_request + 60000 where key like ${`${limit}:%`}`
  }
  const waits = (answer: HttpAnswer) => {
    expect([answer.status, answer.text.includes("RATE_LIMITED")]).toEqual([429, true])
  }

  test("messages in a task and to a brief are counted together, and one too many is not kept", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const say = async (userId: string) =>
      server.send(
        mutationOf(h.app, {
          path: "delivery.sendMessage",
          input: { taskId, body: `From ${userId}`, idempotencyKey: randomUUID() },
          cookie: await openSession(h.app, userId),
        }),
      )
    const { id: briefId } = await (await h.as(clientId)).briefs.start({
      message: "A poster",
      idempotencyKey: randomUUID(),
    })
    await useUp("messages", clientId)
    waits(await say(clientId))
    const toBrief = mutationOf(h.app, {
      path: "briefs.say",
      input: { briefId, text: "In blue", clientMessageId: randomUUID(), version: 1 },
      cookie: await openSession(h.app, clientId),
    })
    waits(await server.send(toBrief))
    expect((await say(freelancerId)).status).toBe(200)
    const { items } = await (await h.as(freelancerId)).delivery.messages({ taskId })
    expect(items.map(({ body }) => body)).toEqual([`From ${freelancerId}`])
    await h.database.sql`update rate_limits set last_request = last_request - 63000 where key like 'messages:%'`
    expect((await say(clientId)).status).toBe(200)
  })

  test("uploads one too many are refused before their bytes are read, and leave nothing", async () => {
    const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const inBase64 = (text: string) => Buffer.from(text).toString("base64")
    const begin = async (userId: string, kind: string) =>
      server.send({
        method: "POST",
        path: "/api/uploads",
        headers: {
          cookie: await openSession(h.app, userId),
          origin: new URL(h.app.env.APP_URL).origin,
          "tus-resumable": "1.0.0",
          "upload-length": "100",
          "upload-metadata": Object.entries({ taskId, kind, name: "a.png" })
            .map(([name, value]) => `${name} ${inBase64(value)}`)
            .join(","),
        },
      })
    await useUp("uploads", freelancerId)
    const before = await countFiles(h)
    waits(await begin(freelancerId, "DELIVERABLE"))
    expect(await countFiles(h)).toEqual(before)
    expect((await begin(clientId, "ATTACHMENT")).status).toBe(201)
    await h.database.sql`update rate_limits set last_request = last_request - 62000 where key like 'uploads:%'`
    expect((await begin(freelancerId, "DELIVERABLE")).status).toBe(201)
  })

  test("gets its turns back one by one", async () => {
    const limit = { name: "test", max: 3, minutes: 1 }
    const take = () =>
      assertTurn(h.system(), limit, "someone").then(
        () => true,
        () => false,
      )
    expect([await take(), await take(), await take(), await take()]).toEqual([true, true, true, false])
    await h.database.sql`update rate_limits set last_request = last_request - 20000 where key like 'test:%'`
    expect([await take(), await take()]).toEqual([true, false])
    await h.database.sql`update rate_limits set last_request = 0 where key like 'test:%'`
    expect([await take(), await take(), await take(), await take()]).toEqual([true, true, true, false])
  })
})

test("HEAD answers for a file as GET does, without the file", async () => {
  const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
  const fileId = await sendFile(h, freelancerId, { taskId, kind: "DELIVERABLE" })
  const { url } = await (await h.as(freelancerId)).delivery.fileUrl({ fileId })
  const cookie = await openSession(h.app, freelancerId)
  const get = await server.send({ path: url, headers: { cookie } })
  const head = await server.send({ method: "HEAD", path: url, headers: { cookie } })
  expect(get.status).toBe(200)
  const { date: _date, "x-request-id": _id, ...expected } = get.headers
  expect(head).toMatchObject({ status: 200, text: "", headers: { ...expected } })
  const stranger = await openSession(h.app, clientId)
  expect((await server.send({ method: "HEAD", path: url, headers: { cookie: stranger } })).status).toBe(404)
})
