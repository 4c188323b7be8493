import { createServer } from "node:net"

/** The first port from `from` on that 127.0.0.1 can listen on. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 200 && port < 65_536; port++) {
    const free = await new Promise<boolean>((done) => {
      const probe = createServer()
      probe.once("error", () => done(false))
      probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => done(true)))
    })
    if (free) {
      return port
    }
  }
  throw new Error(`No free port between ${from} and ${from + 200}: end what occupies them.`)
}
