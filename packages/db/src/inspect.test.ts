import { createServer, connect as dial, type Server, type Socket } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inspectDatabase, isPooled, whyUnfit } from "./inspect.ts"

const direct = process.env.TEST_DATABASE_URL ?? ""
let pooler: Server
let pooled: string
const sockets = new Set<Socket>()

/** Tells of each ReadyForQuery in what a server sends, with its state: I, or T in a transaction. */
const onReady = (server: Socket, hear: (state: string) => void) => {
  let rest = Buffer.alloc(0)
  server.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
      const end = 1 + rest.readUInt32BE(1)
      if (rest[0] === 0x5a) {
        hear(String.fromCharCode(rest[5] ?? 0))
      }
      rest = rest.subarray(end)
    }
  })
}

/** A pooler in transaction mode: every client signs in through a session of its own, which then serves whoever asks next. */
beforeAll(async () => {
  const { hostname, port } = new URL(direct)
  const free: Socket[] = []
  const owners = new Map<Socket, Socket>()
  pooler = createServer((client) => {
    const first = dial(Number(port), hostname)
    owners.set(first, client)
    for (const socket of [client, first]) {
      sockets.add(socket.on("error", () => undefined))
    }
    let mine: Socket | undefined = first
    client.on("data", (chunk) => {
      mine ??= free.pop()
      if (mine) {
        owners.set(mine, client)
        mine.write(chunk)
      } else {
        client.destroy()
      }
    })
    first.on("data", (chunk) => owners.get(first)?.write(chunk))
    onReady(first, (state) => {
      if (state === "I") {
        free.push(first)
        released.get(owners.get(first) ?? client)?.()
      }
    })
    released.set(client, () => {
      mine = undefined
    })
  })
  const released = new Map<Socket, () => void>()
  await new Promise<void>((done) => pooler.listen(0, "127.0.0.1", done))
  const url = new URL(direct)
  const address = pooler.address()
  url.port = String(typeof address === "object" ? address?.port : 0)
  pooled = url.href
})
afterAll(() => {
  for (const socket of sockets) {
    socket.destroy()
  }
  pooler.close()
})

test("a pooler in transaction mode is told from the database itself", async () => {
  expect(await isPooled(direct, false)).toBe(false)
  expect(await isPooled(pooled, false)).toBe(true)
})

test("it is refused until it is named, and the direct address must be one", async () => {
  const env = { url: pooled, directUrl: direct, ssl: false } as const
  await expect(inspectDatabase({ ...env, pooled: false })).rejects.toThrow(
    /^DATABASE_URL leads through a pooler .* set DATABASE_POOLED=1, and DATABASE_DIRECT_URL/,
  )
  await inspectDatabase({ ...env, pooled: true })
  await expect(inspectDatabase({ ...env, directUrl: pooled, pooled: true })).rejects.toThrow(
    /DATABASE_DIRECT_URL leads through the pooler too/,
  )
  await inspectDatabase({ ...env, url: direct, pooled: false })
})

test("an old server and a copy are no place for the data", () => {
  expect(whyUnfit(140_011, false)).toBe("The database of DATABASE_URL is PostgreSQL 14: Atelier needs 15 or newer.")
  expect(whyUnfit(150_000, true)).toMatch(/copy that only reads/)
  expect(whyUnfit(180_004, false)).toBeUndefined()
})
