import { EventEmitter } from "node:events"
import type { DatabaseEnv } from "@atelier/db"
import type { Topic } from "#platform/emit"
import { keepListening } from "#platform/listen"
import type { Log } from "#platform/log"
import { HINT_CHANNEL } from "#platform/outbox"

/** A page is rendered before its stream opens; what happens in between is remembered for so long, and told late. */
const REMEMBER_MS = 60_000
/** Clocks of several processes differ; a hint too many costs one reading. */
const SLACK_MS = 2_000

export type Hint = { topic: Topic | "resync"; id: string }
const RESYNC: Hint = { topic: "resync", id: "" }
/** Ends a stream, with an error that its reader is told. */
export type End = (error?: unknown) => void
export type Hub = {
  /**
   * Hints until the signal aborts or `end` is called, first those that came since then; where that is not known any more,
   * a resync. `onOpen` is given `end` and answers what to do when the stream is over.
   */
  stream: (
    signal: AbortSignal,
    wanted: (hint: Hint) => boolean,
    since?: Date,
    onOpen?: (end: End) => () => void,
  ) => AsyncGenerator<Hint>
  publish: (hint: Hint) => void
  stop: () => Promise<void>
}

/** One LISTEN connection a process, fanned out to its subscribers; it comes up whenever the database does. After a (re)connect everyone is told to resync. */
export function createHub(database: DatabaseEnv, log: Log): Hub {
  const events = new EventEmitter().setMaxListeners(0)
  /** Since when every hint was heard. */
  let begun = Number.POSITIVE_INFINITY
  const ends = new Set<End>()
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
  const onMessage = (payload: string) => {
    try {
      const hint: Hint = JSON.parse(payload)
      publish(hint)
    } catch (error) {
      log.warn({ error }, "a hint could not be read")
    }
  }
  const listening = keepListening(database, HINT_CHANNEL, onMessage, () => {
    // Also after a reconnect: what was said in between is not known.
    begun = Date.now()
    events.emit("hint", RESYNC)
  })

  const missedSince = (since: Date): Hint[] => {
    const from = since.getTime() - SLACK_MS
    if (since.getTime() < Math.max(begun, Date.now() - REMEMBER_MS)) {
      return [RESYNC]
    }
    return [...recent.values()].filter(({ at }) => at >= from).map(({ hint }) => hint)
  }

  async function* stream(...[signal, wanted, since, onOpen]: Parameters<Hub["stream"]>): AsyncGenerator<Hint> {
    const isWanted = (hint: Hint) => hint.topic === "resync" || wanted(hint)
    const queue = since ? missedSince(since).filter(isWanted) : []
    let ring: (() => void) | undefined
    let ended: { error?: unknown } | undefined
    const push = (hint: Hint) => {
      if (isWanted(hint)) {
        queue.push(hint)
        ring?.()
      }
    }
    const abort = () => ring?.()
    const end: End = (error) => {
      ended ??= { error }
      ring?.()
    }
    const close = onOpen?.(end)
    ends.add(end)
    events.on("hint", push)
    signal.addEventListener("abort", abort)
    try {
      while (!signal.aborted && !ended) {
        const hint = queue.shift()
        if (hint) {
          yield hint
        } else {
          await new Promise<void>((resolve) => {
            ring = resolve
          })
        }
      }
      if (ended?.error) {
        throw ended.error
      }
    } finally {
      events.off("hint", push)
      signal.removeEventListener("abort", abort)
      ends.delete(end)
      close?.()
    }
  }
  return {
    stream,
    publish,
    stop: async () => {
      for (const end of ends) {
        end()
      }
      await listening.stop()
    },
  }
}

declare global {
  var atelierHub: Hub | undefined
}

/** The process's hub, made on first use. */
export function hubOf(make: () => Hub): Hub {
  globalThis.atelierHub ??= make()
  return globalThis.atelierHub
}

/** Ends the process's hub when there is one. */
export async function stopHub() {
  await globalThis.atelierHub?.stop()
  globalThis.atelierHub = undefined
}
