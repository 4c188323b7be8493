import { createServer, connect as dial, type Server, type Socket } from "node:net"

/** A line to the test's database that can be cut and mended. */
export function createLine(target: URL) {
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = dial(Number(target.port), target.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on("error", () => other.destroy())
      one.on("close", () => other.destroy())
      one.pipe(other)
    }
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  return {
    open: async () => {
      await listen(0)
      const address = server.address()
      return typeof address === "object" ? (address?.port ?? 0) : 0
    },
    cut: () => {
      server.close()
      for (const socket of sockets) {
        socket.destroy()
      }
      sockets.clear()
    },
    mend: listen,
  }
}
