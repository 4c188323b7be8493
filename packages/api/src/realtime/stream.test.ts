import { type ClientRequest, request } from "node:http"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { transformer } from "@atelier/domain/transformer"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { emit, type Topic } from "#platform/emit"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { type HttpServer, mutationOf, openServer } from "#testing/http-server"
import { openSession } from "#testing/sessions"
import { stageTask, type TaskStage } from "#testing/task-fixtures"
import { createHub, type Hint, hubOf, stopHub } from "./hub.ts"
import { STREAM_LIMITS, stopStreams } from "./open-streams.ts"

let h: Harness
let server: HttpServer
let task: TaskStage
let other: TaskStage
let open = 0

beforeAll(async () => {
  h = await setup()
  server = await openServer(h.app)
  task = await stageTask(h, "IN_PROGRESS")
  other = await stageTask(h, "IN_PROGRESS")
  const hub = createHub(h.app.database, h.app.log)
  hubOf(() => ({
    ...hub,
    stream: async function* (...given) {
      open += 1
      try {
        yield* hub.stream(...given)
      } finally {
        open -= 1
      }
    },
  }))
})
afterAll(async () => {
  await server.close()
  await stopHub()
  stopStreams()
  await h.close()
})

type Stream = {
  status: number
  hints: Hint[]
  /** Why it ended, when it was not its reader's wish. */
  error: () => string | null
  leave: () => void
  ended: Promise<void>
}

const admin = async () => h.as((await h.make.admin()).id)

/** A tab's side of the stream; that everything may have changed, it is told at other times too. */
async function listen(cookie: string, tasks: string[] = [], viewer?: string): Promise<Stream> {
  const input = encodeURIComponent(JSON.stringify(transformer.serialize({ tasks, viewer })))
  return new Promise<Stream>((resolve, reject) => {
    const req: ClientRequest = request(
      {
        host: "127.0.0.1",
        port: server.port,
        path: `/api/trpc/realtime.stream?input=${input}`,
        headers: { cookie, accept: "text/event-stream" },
        agent: false,
      },
      (res) => {
        const hints: Hint[] = []
        let reason: string | null = null
        let text = ""
        res.on("data", (part: Buffer) => {
          text += part.toString()
          const lines = text.split("\n")
          text = lines.pop() ?? ""
          for (const line of lines.filter((one) => one.startsWith("data: {"))) {
            const data: unknown = JSON.parse(line.slice(6))
            reason = /"reason":"(\w+)"/.exec(line)?.[1] ?? reason
            if (typeof data === "object" && data !== null && "json" in data) {
              const told = transformer.deserialize<Hint>(data as never)
              hints.push(
                ...(typeof told === "object" && told !== null && "topic" in told && told.topic !== "resync"
                  ? [told]
                  : []),
              )
            }
          }
        })
        res.on("error", () => undefined)
        const ended = new Promise<void>((done) => res.once("close", done))
        resolve({ status: res.statusCode ?? 0, hints, error: () => reason, leave: () => req.destroy(), ended })
      },
    )
    req.on("error", reject)
    req.end()
  })
}

function collectGarbage() {
  setFlagsFromString("--expose-gc")
  runInNewContext("gc")()
}

const say = (topic: Topic, id: string) => inTx(h.system(), (tx) => emit(tx, topic, id))
const opened = (count: number) => expect.poll(() => open, { interval: 10 }).toBe(count)
const often = { interval: 10 }

describe("the stream of hints", () => {
  test("tells of a change as soon as it is committed, and nothing of others", async () => {
    const [client, stranger, admin] = await Promise.all([
      listen(await openSession(h.app, task.clientId), [task.taskId, other.taskId]),
      listen(await openSession(h.app, other.clientId), [task.taskId]),
      listen(await openSession(h.app, (await h.make.admin()).id)),
    ])
    await opened(3)
    const cookie = await openSession(h.app, task.freelancerId)
    const input = { taskId: task.taskId, reason: "I fell ill this week." }
    const answer = await server.send(mutationOf(h.app, { path: "tasks.release", input, cookie }))
    expect(answer.status).toBe(200)
    const hint = { topic: "task", id: task.taskId }
    await expect.poll(() => client.hints, often).toContainEqual(hint)
    await expect.poll(() => admin.hints, often).toContainEqual(hint)
    expect(client.hints.every(({ id }) => [task.taskId, task.clientId].includes(id))).toBe(true)
    await say("task", other.taskId)
    await say("user", task.clientId)
    await expect.poll(() => client.hints, often).toContainEqual({ topic: "user", id: task.clientId })
    expect(client.hints).not.toContainEqual({ topic: "task", id: other.taskId })
    expect(client.hints.some(({ topic }) => topic === "admin")).toBe(false)
    expect(stranger.hints.filter(({ id }) => id !== other.clientId)).toEqual([])
    for (const stream of [client, stranger, admin]) {
      stream.leave()
    }
  })

  test("tells of nothing that was rolled back", async () => {
    await opened(0)
    const { id } = await h.make.client()
    const stream = await listen(await openSession(h.app, id))
    await opened(1)
    const failing = inTx(h.system(), async (tx) => {
      await emit(tx, "user", id)
      throw new Error("rolled back")
    })
    await expect(failing).rejects.toThrow("rolled back")
    await say("brief", "nobody")
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(stream.hints).toEqual([])
    stream.leave()
  })

  test("ends with its reader and leaves no listener behind", async () => {
    await opened(0)
    const cookie = await openSession(h.app, task.clientId)
    const streams = await Promise.all(Array.from({ length: 10 }, () => listen(cookie)))
    await opened(10)
    // What tells a stream of its reader's leaving must outlive the request's own objects.
    collectGarbage()
    await new Promise((resolve) => setTimeout(resolve, 50))
    collectGarbage()
    for (const stream of streams) {
      stream.leave()
    }
    await opened(0)
    const connections = () =>
      new Promise<number>((resolve) => server.node.getConnections((_error, count) => resolve(count)))
    await expect.poll(connections).toBe(0)
  })

  test("are ten a person; the next is told to wait", async () => {
    await opened(0)
    const { id } = await h.make.client()
    const cookie = await openSession(h.app, id)
    const streams = []
    for (let count = 0; count < STREAM_LIMITS.ofPerson; count++) {
      streams.push(await listen(cookie))
    }
    await opened(STREAM_LIMITS.ofPerson)
    const tooMany = await listen(cookie)
    await tooMany.ended
    expect(tooMany.error()).toBe("RATE_LIMITED")
    for (const stream of streams) {
      stream.leave()
    }
    await opened(0)
  })

  // The way out of each: what an admin or the person does while the stream is open.
  const endings: [string, (id: string, cookie: string) => Promise<unknown>][] = [
    [
      "is suspended",
      async (userId) => (await admin()).identity.admin.suspendUser({ userId, reason: "Does not answer." }),
    ],
    ["gets another role", async (userId) => (await admin()).identity.admin.changeRole({ userId, role: "CLIENT" })],
    [
      "signs out",
      async (_id, cookie) =>
        server.send({
          method: "POST",
          path: "/api/auth/sign-out",
          headers: { cookie, origin: h.app.env.APP_URL, "content-type": "application/json" },
          body: "{}",
        }),
    ],
  ]
  test.each(endings)("ends within seconds when its person %s", async (_how, end) => {
    await opened(0)
    const { id } = await h.make.admin()
    const cookie = await openSession(h.app, id)
    const stream = await listen(cookie)
    await opened(1)
    await end(id, cookie)
    await stream.ended
    expect(stream.error()).toBe("SIGNED_OUT")
    await opened(0)
  })

  test("is not opened for someone else than its tabs are for", async () => {
    const cookie = await openSession(h.app, task.clientId)
    const stream = await listen(cookie, [], other.clientId)
    await stream.ended
    expect(stream.error()).toBe("SIGNED_OUT")
    expect(open).toBe(0)
  })

  test("is closed to whoever is not signed in", async () => {
    const { hints, ended } = await listen("atelier.session_token=forged.forged")
    await say("user", task.clientId)
    await ended
    expect(hints).toEqual([])
    expect(open).toBe(0)
  })
})
