import type { DatabaseEnv } from "@atelier/db"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { isUnreachable, watchDatabase } from "#platform/database-watch"
import type { Deadline } from "#platform/deadline"
import { keepListening } from "#platform/listen"
import { DEADLINE_CHANNEL, flushOutbox } from "#platform/outbox"

export const LONGEST_SLEEP_MS = 15_000
const OUTBOX_SWEEP_MS = 250
/** A row that is due and that someone else holds is asked for again after this, not in a spin. */
const REST_MS = 50
const RETRY_MS = 1000

/** Acts on every due row of every deadline; returns how many rows were taken. Throws when the database is out of reach. */
export async function sweepDeadlines(ctx: Ctx<SystemActor>, deadlines: readonly Deadline[]): Promise<number> {
  let taken = 0
  for (const deadline of deadlines) {
    try {
      for (let n = await deadline.takeDue(ctx); n > 0; n = await deadline.takeDue(ctx)) {
        taken += n
      }
    } catch (error) {
      if (isUnreachable(error)) {
        throw error
      }
      ctx.log.error({ error, deadline: deadline.name }, "deadline failed; it is tried again")
    }
  }
  return taken
}

async function untilNext(ctx: Ctx<SystemActor>, deadlines: readonly Deadline[]): Promise<number> {
  const nexts = await Promise.all(deadlines.map((deadline) => deadline.nextInMs(ctx)))
  const earliest = Math.min(LONGEST_SLEEP_MS, ...nexts.filter((ms) => ms !== null))
  return Math.max(0, earliest)
}

/** A sleep that wake() ends early. */
function createAlarm() {
  let ring: (() => void) | undefined
  let rung = false
  return {
    wake: () => {
      rung = true
      ring?.()
    },
    sleep: async (ms: number) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          ring = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
      ring = undefined
    },
  }
}

export type Sweeper = { stop: () => Promise<void> }

/**
 * Sleeps until the earliest deadline (a NOTIFY wakes it early), acts, and again; sweeps the outbox beside it. `onSweep` hears
 * of every sweep that reached its end, every 15 s at least.
 */
export function startSweeper(
  ctx: Ctx<SystemActor>,
  deadlines: readonly Deadline[],
  database: DatabaseEnv,
  onSweep: () => void = () => undefined,
): Sweeper {
  const alarm = createAlarm()
  let running = true
  const listening = keepListening(database, DEADLINE_CHANNEL, alarm.wake, alarm.wake)
  const watched = watchDatabase(ctx.log)
  let sweeping = false
  const sweepOutbox = async () => {
    if (sweeping) {
      return
    }
    sweeping = true
    try {
      await watched(() => flushOutbox(ctx.db))
    } catch (error) {
      ctx.log.warn({ error }, "outbox sweep failed; it is tried again")
    }
    sweeping = false
  }
  const outboxTimer = setInterval(() => void sweepOutbox(), OUTBOX_SWEEP_MS)
  let inVain = 0
  const sweep = async () => {
    const taken = await sweepDeadlines(ctx, deadlines)
    if (taken > 0) {
      await flushOutbox(ctx.db)
    }
    const ms = await untilNext(ctx, deadlines)
    onSweep()
    inVain = taken === 0 && ms === 0 ? inVain + 1 : 0
    // Once may be a row that fell due between the two questions.
    return inVain > 1 ? REST_MS : Math.ceil(ms)
  }
  const loop = async () => {
    while (running) {
      try {
        await alarm.sleep((await watched(sweep)) ?? RETRY_MS)
      } catch (error) {
        ctx.log.warn({ error }, "deadline sweep failed; it is tried again")
        await alarm.sleep(RETRY_MS)
      }
    }
  }
  const done = loop()
  return {
    stop: async () => {
      running = false
      clearInterval(outboxTimer)
      alarm.wake()
      await done
      await listening.stop()
    },
  }
}
