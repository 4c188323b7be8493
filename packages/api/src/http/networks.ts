import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Socket } from "node:net"
import { clientAddress, isTrustedProxy, networkOf } from "#modules/identity"
import type { Env } from "#platform/env"
import { headersOf } from "./headers.ts"
import type { Limits } from "./limits.ts"

/** Things that are under way, by name; what is over leaves no trace. */
function createCounts() {
  const counts = new Map<string, number>()
  return {
    add: (name: string): number => {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return count
    },
    remove: (name: string) => {
      const count = (counts.get(name) ?? 0) - 1
      if (count > 0) {
        counts.set(name, count)
      } else {
        counts.delete(name)
      }
    },
  }
}

/** The network that a request came from, the proxy's own when it does not say. */
export function networkOfRequest(env: Env, req: IncomingMessage): string {
  return networkOf(clientAddress(env, headersOf(req)) ?? req.socket.remoteAddress ?? "")
}

/** Bounds what one network may hold open. A trusted proxy's connections are everyone's: there only requests count. */
export function boundNetworks(server: Server, env: Env, limits: Limits) {
  const connections = createCounts()
  const requests = createCounts()
  const waiting = new WeakMap<Socket, number>()

  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress
    if (!address || isTrustedProxy(env, address)) {
      return
    }
    const network = networkOf(address)
    socket.once("close", () => connections.remove(network))
    if (connections.add(network) > limits.connectionsOfNetwork) {
      socket.destroy()
    }
  })

  /** False when this request is one too many; what it counted ends with its answer. */
  const admit = (req: IncomingMessage, res: ServerResponse): boolean => {
    const { socket } = req
    const network = networkOfRequest(env, req)
    waiting.set(socket, (waiting.get(socket) ?? 0) + 1)
    const allowed = requests.add(network) <= limits.requestsOfNetwork
    res.once("close", () => {
      waiting.set(socket, (waiting.get(socket) ?? 1) - 1)
      requests.remove(network)
    })
    if ((waiting.get(socket) ?? 0) > limits.pipelined) {
      socket.destroy()
      return false
    }
    return allowed
  }
  return { admit }
}
