import { setTimeout as sleep } from "node:timers/promises"
import { isAlive } from "../processes/file-lock.ts"
import type { Server } from "./preparing.ts"
import { say } from "./steps.ts"

const LOOK_MS = 1_000
const LONGEST_MS = 30_000

type Keeping = {
  /** Starts the server; answers nothing when that failed, which it has said. */
  restore: () => Promise<Server | undefined>
  /** Called when it had to take another port. */
  moved: (now: Server) => Promise<void>
}

/** Looks every second whether the embedded PostgreSQL still runs, and brings it back, as often as it takes. */
export function keepServer(server: Server, { restore, moved }: Keeping): { stop: () => Promise<void> } {
  const stop = new AbortController()
  const rest = (ms: number) => sleep(ms, undefined, { ref: false, signal: stop.signal })
  let present = server

  const bringBack = async () => {
    say("postgres", "ended, starting it again")
    for (let wait = 500; ; wait = Math.min(wait * 2, LONGEST_MS)) {
      const found = await restore()
      if (found) {
        say("postgres", "runs again")
        return found
      }
      say("postgres", `did not start, trying again in ${wait / 1000} s`)
      await rest(wait)
    }
  }

  const watch = async () => {
    for (;;) {
      await rest(LOOK_MS)
      if (!isAlive(present.pid)) {
        const before = present
        present = await bringBack()
        if (present.port !== before.port && !stop.signal.aborted) {
          await moved(present)
        }
      }
    }
  }
  const watching = watch().catch((error: unknown) => {
    if (!stop.signal.aborted) {
      throw error
    }
  })

  return {
    stop: () => {
      stop.abort()
      return watching
    },
  }
}
