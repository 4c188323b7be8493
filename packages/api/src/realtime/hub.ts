import { EventEmitter } from "node:events"
import { connectDirect, type DatabaseEnv } from "@atelier/db"
import type { Topic } from "#platform/emit"
import type { Log } from "#platform/log"
import { HINT_CHANNEL } from "#platform/outbox"

export type Hint = { topic: Topic | "resync"; id: string }
export type Hub = {
  /** Hints until the signal aborts. */
  stream: (signal: AbortSignal, wanted: (hint: Hint) => boolean) => AsyncGenerator<Hint>
  publish: (hint: Hint) => void
  stop: () => Promise<void>
}

/** One LISTEN connection a process, fanned out to its subscribers. After a reconnect everybody is told to resync. */
export const createHub = (database: DatabaseEnv, log: Log): Hub => {
  const events = new EventEmitter().setMaxListeners(0)
  const publish = (hint: Hint) => void events.emit("hint", hint)
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

  async function* stream(signal: AbortSignal, wanted: (hint: Hint) => boolean): AsyncGenerator<Hint> {
    const queue: Hint[] = []
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
