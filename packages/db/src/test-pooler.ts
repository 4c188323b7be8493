import { createServer, connect as dial, type Socket } from "node:net"

/** Tells of each ReadyForQuery in what a server sends, with its state: I, or T in a transaction. */
function onReady(server: Socket, hear: (state: string) => void) {
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
export async function openPooler(direct: string): Promise<{ url: string; close: () => void }> {
  const url = new URL(direct)
  const { hostname, port } = url
  const sockets = new Set<Socket>()
  const free: Socket[] = []
  const owners = new Map<Socket, Socket>()
  const released = new Map<Socket, () => void>()
  const pooler = createServer((client) => {
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
  await new Promise<void>((done) => pooler.listen(0, "127.0.0.1", done))
  const address = pooler.address()
  url.port = String(typeof address === "object" ? address?.port : 0)
  return {
    url: url.href,
    close: () => {
      for (const socket of sockets) {
        socket.destroy()
      }
      pooler.close()
    },
  }
}
