import { type Standing, standingsOf } from "#modules/identity"
import type { UserActor } from "#platform/actor"
import type { App } from "#platform/app"
import { isUnreachable } from "#platform/database-watch"
import { fail } from "#platform/errors"

export const STREAM_LIMITS = { ofPerson: 10, ofProcess: 5_000 }
const LOOK_MS = 3_000

type Viewer = Pick<UserActor, "userId" | "sessionId" | "role" | "standing">
type Open = { viewer: Viewer; end: (error?: unknown) => void }

export type OpenStreams = {
  /** Counts a stream until the returned function is called; RATE_LIMITED when it is one too many. */
  add: (viewer: Viewer, end: Open["end"]) => () => void
  stop: () => void
}

function isSame({ role, standing }: Viewer, now: Standing | undefined) {
  return now !== undefined && now.role === role && now.standing === standing
}

/**
 * The streams of this process. Every three seconds one query asks for the sessions of all of them: a stream whose session
 * is over, or whose person has another role or standing by now, ends.
 */
export function createOpenStreams(app: App, over: () => unknown): OpenStreams {
  const streams = new Set<Open>()
  let looking = false
  const look = async () => {
    const before = [...streams]
    const now = await standingsOf(app.db, [...new Set(before.map(({ viewer }) => viewer.sessionId))])
    for (const { viewer, end } of before) {
      if (!isSame(viewer, now.get(viewer.sessionId))) {
        end(over())
      }
    }
  }
  const timer = setInterval(() => {
    if (looking || streams.size === 0) {
      return
    }
    looking = true
    look()
      // While the database is away nobody can sign anyone out, and hints do not come either.
      .catch((error: unknown) => app.log[isUnreachable(error) ? "debug" : "warn"]({ error }, "sessions of streams"))
      .finally(() => {
        looking = false
      })
  }, LOOK_MS).unref()
  return {
    add: (viewer, end) => {
      const own = [...streams].filter((stream) => stream.viewer.userId === viewer.userId).length
      if (own >= STREAM_LIMITS.ofPerson || streams.size >= STREAM_LIMITS.ofProcess) {
        fail("RATE_LIMITED", { retryAfterSeconds: 10 })
      }
      const stream = { viewer, end }
      streams.add(stream)
      return () => streams.delete(stream)
    },
    stop: () => clearInterval(timer),
  }
}

declare global {
  var atelierStreams: OpenStreams | undefined
}

/** The process's streams, counted from its first one on. */
export function openStreamsOf(make: () => OpenStreams): OpenStreams {
  globalThis.atelierStreams ??= make()
  return globalThis.atelierStreams
}

/** Looks after them no longer; the next stream begins anew. */
export function stopStreams(): void {
  globalThis.atelierStreams?.stop()
  globalThis.atelierStreams = undefined
}
