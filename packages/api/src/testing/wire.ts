import { type AddressInfo, connect, createServer, type Socket } from "node:net"

const SYNC = 0x53
const QUERY = 0x51

/** Counts the messages after which a client waits for the server: its round trips. */
function createCounter(count: () => void) {
  let buffered = Buffer.alloc(0)
  let started = false
  return (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk])
    for (;;) {
      const header = started ? 1 : 0
      if (buffered.length < header + 4) {
        return
      }
      const length = header + buffered.readUInt32BE(header)
      if (buffered.length < length) {
        return
      }
      if (started && (buffered[0] === SYNC || buffered[0] === QUERY)) {
        count()
      }
      started = true
      buffered = buffered.subarray(length)
    }
  }
}

export type Wire = { url: string; roundTrips: () => number; close: () => Promise<void> }

/** Stands between a client and PostgreSQL and counts round trips on the wire. */
export async function openWire(databaseUrl: string): Promise<Wire> {
  let trips = 0
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    const count = createCounter(() => {
      trips += 1
    })
    client.on("data", count)
    client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on("error", () => socket.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const url = new URL(databaseUrl)
  url.hostname = "127.0.0.1"
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    roundTrips: () => trips,
    close: async () => {
      for (const socket of sockets) {
        socket.destroy()
      }
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
