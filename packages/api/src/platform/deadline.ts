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
