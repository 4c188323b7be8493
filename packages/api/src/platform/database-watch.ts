import type { Log } from "./log.ts"

/** How postgres.js, the network and PostgreSQL itself say that there is no connection now: shut down, crashed, starting, full. */
const UNREACHABLE =
  /^(CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|08\w{3}|57P0[1-3]|53300)$/

/** Whether an error, or what caused it, says that the database is out of reach. */
export function isUnreachable(error: unknown): boolean {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    if ("code" in e && typeof e.code === "string" && UNREACHABLE.test(e.code)) {
      return true
    }
  }
  return false
}

/**
 * Runs what needs the database again and again: while it is out of reach the answer is undefined, and the log has one line
 * when it goes and one when it is back. Every other error is thrown.
 */
export function watchDatabase(log: Log) {
  let away = false
  let turns = 0
  return async <T>(run: () => Promise<T>): Promise<T | undefined> => {
    // What was begun before the last turn tells of a time that is over.
    const begun = turns
    const turn = (to: boolean) => {
      const turned = away !== to && begun === turns
      if (turned) {
        away = to
        turns += 1
      }
      return turned
    }
    try {
      const result = await run()
      if (turn(false)) {
        log.info("the database is back")
      }
      return result
    } catch (error) {
      if (!isUnreachable(error)) {
        throw error
      }
      if (turn(true)) {
        log.warn({ error }, "the database is out of reach; sweeping goes on when it is back")
      }
      return undefined
    }
  }
}
