import type { SystemActor } from "./actor.ts"
import type { Ctx } from "./ctx.ts"

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

/** Milliseconds to sleep for a deadline: what is long overdue has failed or is held, and is tried each second, not in a spin. */
export const untilDue = (ms: number | null | undefined): number | null =>
  ms === null || ms === undefined ? null : ms < GIVEN_UP_MS ? RETRY_MS : ms
