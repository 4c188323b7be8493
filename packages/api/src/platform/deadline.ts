import type { SystemActor } from "./actor.ts"
import type { Ctx } from "./ctx.ts"
import { isUnreachable } from "./database-watch.ts"

/** A kind of deadline, derived from state: when the next one falls due, and how to take one due batch. */
export type Deadline = {
  name: string
  /** Milliseconds from now (database clock) to the earliest due row; null when there is none. */
  nextInMs: (ctx: Ctx<SystemActor>) => Promise<number | null>
  /** Takes due rows with SKIP LOCKED and acts on them; returns how many. */
  takeDue: (ctx: Ctx<SystemActor>) => Promise<number>
}

const GIVEN_UP_MS = -5_000
const RETRY_MS = 1_000

/** Milliseconds to sleep for a deadline: what is long overdue is held by someone, and is asked for each second, not in a spin. */
export function untilDue(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : ms < GIVEN_UP_MS ? RETRY_MS : ms
}

const REST_AFTER_FAILURE_MS = 15_000

/** What failed in this process, by deadline and id, and until when it is left alone. */
const resting = new Map<string, Map<string, number>>()

/** Ids of rows that failed a moment ago. Whoever asks for due rows leaves them out, so that they never fill a batch. */
export function restingRows(deadline: string): string[] {
  const rows = resting.get(deadline) ?? new Map<string, number>()
  for (const [id, until] of rows) {
    if (until <= performance.now()) {
      rows.delete(id)
    }
  }
  return [...rows.keys()]
}

/**
 * Acts on due rows, each in the transaction that `take` opens, which returns 0 for a row that someone else is at. One
 * that fails is logged, rests for 15 s, and holds up no other.
 */
export async function takeEach(
  ctx: Ctx<SystemActor>,
  deadline: string,
  ids: readonly string[],
  take: (id: string) => Promise<number>,
): Promise<number> {
  let taken = 0
  for (const id of ids) {
    try {
      taken += await take(id)
    } catch (error) {
      if (isUnreachable(error)) {
        throw error
      }
      const rows = resting.get(deadline) ?? new Map<string, number>()
      resting.set(deadline, rows.set(id, performance.now() + REST_AFTER_FAILURE_MS))
      ctx.log.error({ error, deadline, id }, "a deadline could not be acted on; it is tried again")
    }
  }
  return taken
}
