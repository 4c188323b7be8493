import { setTimeout as sleep } from "node:timers/promises"
import { postgresCodeOf } from "./errors.ts"

/** Serialization failure and deadlock: the same again may well succeed. A lock that was not there in time was waited for long enough. */
const TRIES: Record<string, number> = { "40001": 10, "40P01": 10, "55P03": 2 }
const PAUSE_MS = 40

/** Ends a transaction that others were faster than, so that it is run again from its start. */
export function metOthers(words: string): never {
  throw Object.assign(new Error(words), { code: "40001" })
}

/**
 * Runs what does all or nothing, and runs it again when it met others in the database: ten times at most, twice when it
 * waited in vain for a lock. Then the conflict itself is thrown.
 */
export async function againOnConflict<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (tries >= (TRIES[postgresCodeOf(error) ?? ""] ?? 1)) {
        throw error
      }
      await sleep(Math.random() * PAUSE_MS * tries)
    }
  }
}
