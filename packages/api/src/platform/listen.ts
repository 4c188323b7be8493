import { setTimeout as sleep } from "node:timers/promises"
import { connectDirect, type DatabaseEnv } from "@atelier/db"

const AGAIN_MS = 500

/**
 * Listens on a connection of its own, also when the database comes only later. `onListening` is called at each (re)connect,
 * because what was said in between is not known.
 */
export function keepListening(
  database: DatabaseEnv,
  channel: string,
  heard: (payload: string) => void,
  onListening: () => void,
) {
  const stopping = new AbortController()
  const attempt = async (): Promise<boolean> => {
    const listener = connectDirect(database)
    const end = () => listener.end({ timeout: 1 }).catch(() => undefined)
    try {
      await listener.listen(channel, heard, onListening)
    } catch {
      await end()
      return false
    }
    if (!stopping.signal.aborted) {
      await new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()))
    }
    await end()
    return true
  }
  const loop = async () => {
    while (!(await attempt()) && !stopping.signal.aborted) {
      await sleep(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const done = loop()
  return {
    stop: async () => {
      stopping.abort()
      await done
    },
  }
}
