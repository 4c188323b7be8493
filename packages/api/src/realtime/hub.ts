import { EventEmitter } from "node:events"
import { connectDirect, type DatabaseEnv } from "@atelier/db"
import type { Topic } from "#platform/emit"
import type { Log } from "#platform/log"
import { HINT_CHANNEL } from "#platform/outbox"

/** A page is rendered before its stream opens; what happens in between is remembered for so long, and told late. */
const REMEMBER_MS = 60_000
/** Clocks of several processes differ; a hint too many costs one reading. */
const SLACK_MS = 2_000

export type Hint = { topic: Topic | "resync"; id: string }
export type Hub = {
  /** Hints until the signal aborts, first those that came since the page was rendered. */
  stream: (signal: AbortSignal, wanted: (hint: Hint) => boolean, since?: Date) => AsyncGenerator<Hint>
  publish: (hint: Hint) => void
  stop: () => Promise<void>
}

/** One LISTEN connection a process, fanned out to its subscribers. After a reconnect everybody is told to resync. */
export const createHub = (database: DatabaseEnv, log: Log): Hub => {
  const events = new EventEmitter().setMaxListeners(0)
  const recent = new Map<string, { hint: Hint; at: number }>()
  const forgetOld = () => {
    const from = Date.now() - REMEMBER_MS
    for (const [key, { at }] of recent) {
      if (at > from) {
        return
      }
      recent.delete(key)
    }
  }
  const publish = (hint: Hint) => {
    const key = `${hint.topic}:${hint.id}`
    forgetOld()
    recent.delete(key)
    recent.set(key, { hint, at: Date.now() })
    events.emit("hint", hint)
  }
  const listener = connectDirect(database)
  const onMessage = (payload: string) => {
    try {
      publish(JSON.parse(payload) as Hint)
    } catch (error) {
      log.warn({ error }, "a hint could not be read")
    }
  }
  const listening = listener
    .listen(HINT_CHANNEL, onMessage, () => publish({ topic: "resync", id: "" }))
    .catch((error: unknown) => log.error({ error }, "cannot listen for hints"))

  const missedSince = (since: Date): Hint[] => {
    const from = since.getTime() - SLACK_MS
    return [...recent.values()].filter(({ at }) => at >= from).map(({ hint }) => hint)
  }

  async function* stream(signal: AbortSignal, wanted: (hint: Hint) => boolean, since?: Date): AsyncGenerator<Hint> {
    const queue = since ? missedSince(since).filter((hint) => hint.topic !== "resync" && wanted(hint)) : []
    let ring: (() => void) | undefined
    const push = (hint: Hint) => {
      if (hint.topic === "resync" || wanted(hint)) {
        queue.push(hint)
        ring?.()
      }
    }
    const abort = () => ring?.()
    events.on("hint", push)
    signal.addEventListener("abort", abort)
    try {
      while (!signal.aborted) {
        const hint = queue.shift()
        if (hint) {
          yield hint
        } else {
          await new Promise<void>((resolve) => {
            ring = resolve
          })
        }
      }
    } finally {
      events.off("hint", push)
      signal.removeEventListener("abort", abort)
    }
  }
  return {
    stream,
    publish,
    stop: async () => {
      await listening
      await listener.end({ timeout: 1 })
    },
  }
}

const shared = globalThis as { [key: symbol]: Hub | undefined }
const SHARED = Symbol.for("atelier.hub")

/** The process's hub, made on first use. */
export const hubOf = (make: () => Hub): Hub => {
  shared[SHARED] ??= make()
  return shared[SHARED]
}

/** Ends the process's hub when there is one. */
export const stopHub = async () => {
  await shared[SHARED]?.stop()
  shared[SHARED] = undefined
}
