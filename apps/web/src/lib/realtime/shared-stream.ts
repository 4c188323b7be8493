import type { Scope } from "./freshener.ts"
import type { Channel, Connection, Message, Surroundings } from "./surroundings.ts"

/** In ms. */
export const TIMES = {
  /** So long a hidden tab keeps its part: looking at another tab for a moment costs nothing. */
  hidden: 10_000,
  heartbeat: 10_000,
  /** A visible tab that has heard nothing for so long takes the stream from whoever holds it. */
  silent: 35_000,
  retry: 5_000,
  /** Tabs that come together cost one stream, not one each. */
  gather: 200,
}
/** As long as the server remembers hints; who missed more reads everything again. */
const REMEMBER_MS = 60_000
/** A connection may be dead for so long before that is noticed. */
const DEAD_MS = 30_000
const SLACK_MS = 2_000
const MAX_TASKS = 40

export type StreamInput = { tasks: string[]; since: Date }
export type StreamEvents = {
  started: () => void
  hint: (scope: Scope) => void
  /** Broken; it reconnects automatically. */
  lost: () => void
  /** Over: it has to be opened again. */
  ended: () => void
}

export type SharedStreamOptions = {
  /** One a person: tabs of someone else who signed in in the same browser have another. */
  name: string
  /** The server's clock when the page was made, and how long ago that is at most. */
  rendered: { at: Date; agoMs: number }
  open: (input: StreamInput, events: StreamEvents) => () => void
  onHint: (scope: Scope) => void
  onConnection: (connection: Connection) => void
  surroundings: Surroundings
  times?: typeof TIMES
}

export type SharedStream = {
  follow: (tasks: readonly string[]) => void
  /** Takes part until the returned function is called. */
  start: () => () => void
}

/**
 * One stream for all tabs of a browser. The visible tab that holds the lock has it and tells the others what it hears;
 * when it is closed, hidden or silent, the next one takes over and asks for what was missed.
 */
export function createSharedStream(options: SharedStreamOptions): SharedStream {
  const { name, rendered, open, onHint, onConnection, surroundings, times = TIMES } = options
  const { locks, isVisible, now } = surroundings
  const tab = `${Math.random()}`
  const others = new Map<string, readonly string[]>()
  const heard: { scope: Scope; at: number }[] = []
  // The server's clock, rather a little behind than ahead of it.
  const offset = rendered.at.getTime() - now()
  let upToDateAt = now()
  let pageTookMs = rendered.agoMs
  let own: readonly string[] = []
  let channel: Channel | undefined
  let joined = false
  let request: AbortController | undefined
  let release: (() => void) | undefined
  let close: (() => void) | undefined
  let opened: object | undefined
  let asked = ""
  let connection: Connection | undefined
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const later = (what: string, ms: number, then: () => void) => {
    clearTimeout(timers.get(what))
    timers.set(what, setTimeout(then, ms))
  }
  const never = (...whats: string[]) => whats.forEach((what) => void clearTimeout(timers.get(what)))
  const post = (message: Message) => channel?.postMessage(message)

  const isUpToDate = (ms = 0) => {
    upToDateAt = Math.max(upToDateAt, now() - ms)
    pageTookMs = 0
  }
  const hear = (scope: Scope) => {
    isUpToDate()
    onHint(scope)
  }
  const connected = (to: Connection) => {
    connection = to
    onConnection(to)
    post({ kind: "alive", connection: to })
  }

  const tasks = () => [...new Set([...[...others.values()].flat(), ...own])].slice(-MAX_TASKS)
  const tell = (scope: Scope) => {
    heard.push({ scope, at: now() })
    while ((heard[0]?.at ?? now()) < now() - REMEMBER_MS) {
      heard.shift()
    }
    hear(scope)
    post({ kind: "hint", scope })
  }
  const openStream = () => {
    never("open", "retry")
    close?.()
    const input = { tasks: tasks(), since: new Date(upToDateAt + offset) }
    asked = input.tasks.toSorted().join()
    const again = () => {
      connected("lost")
      later("retry", times.retry, openStream)
    }
    const current = {}
    opened = current
    // A stream that was closed says at the end that it is over.
    const ifOpen = (then: () => void) => (opened === current ? then() : undefined)
    const stop = open(input, {
      started: () => ifOpen(() => connected("live")),
      lost: () => ifOpen(() => connected("lost")),
      ended: () => ifOpen(again),
      hint: (scope) => ifOpen(() => tell(scope)),
    })
    close = () => {
      opened = undefined
      stop()
    }
  }
  /** Another task to follow needs another stream; one that nobody follows any more does no harm. */
  const reopen = () => {
    const covered = tasks().every((task) => asked.includes(task))
    if (close && !covered) {
      later("open", times.gather, openStream)
    }
  }

  const beat = () => {
    if (connection) {
      if (connection === "live") {
        isUpToDate(DEAD_MS)
      }
      post({ kind: "alive", connection })
    }
    later("beat", times.heartbeat, beat)
  }
  const lead = () => {
    never("silence")
    post({ kind: "who" })
    later("open", locks ? times.gather : 0, openStream)
    beat()
  }
  const stepDown = () => {
    never("open", "retry", "beat")
    close?.()
    close = undefined
    connection = undefined
    others.clear()
    const done = release
    release = undefined
    done?.()
  }
  const listenForSilence = () => later("silence", times.silent, () => (joined && !release ? ask(true) : undefined))

  const ask = (steal: boolean) => {
    request?.abort()
    const mine = new AbortController()
    request = mine
    const hold = () =>
      new Promise<void>((resolve) => {
        if (mine.signal.aborted) {
          resolve()
          return
        }
        release = resolve
        lead()
      })
    const over = () => {
      if (request === mine && joined) {
        // Taken away, because this tab was silent: it goes on as one of the others.
        stepDown()
        ask(false)
        listenForSilence()
      }
    }
    // A lock can be stolen or waited for with a signal, not both.
    void (
      steal ? locks?.request(name, { steal: true }, hold) : locks?.request(name, { signal: mine.signal }, hold)
    )?.catch(over)
  }

  const join = () => {
    if (joined) {
      return
    }
    joined = true
    if (!locks) {
      release = () => undefined
      lead()
      return
    }
    const missedMs = now() - upToDateAt + pageTookMs
    if (missedMs > REMEMBER_MS) {
      hear("all")
    }
    post({ kind: "tab", tab, tasks: own, missedMs })
    ask(false)
    listenForSilence()
  }
  const leave = () => {
    if (!joined) {
      return
    }
    joined = false
    never("hidden", "silence")
    post({ kind: "gone", tab })
    request?.abort()
    stepDown()
  }

  const receive = (message: Message) => {
    if (!release) {
      listenForSilence()
    }
    switch (message.kind) {
      case "hint":
        if (joined && (message.to ?? tab) === tab) {
          hear(message.scope)
        }
        break
      case "alive":
        if (joined && !release) {
          if (message.connection === "live") {
            isUpToDate(DEAD_MS)
          }
          onConnection(message.connection)
        }
        break
      case "who":
        if (joined) {
          post({ kind: "tab", tab, tasks: own })
        }
        break
      case "tab":
        if (release) {
          others.set(message.tab, message.tasks)
          const from = now() - (message.missedMs ?? 0) - SLACK_MS
          const missed = message.missedMs === undefined ? [] : heard.filter(({ at }) => at >= from)
          for (const scope of new Set(missed.map((hint) => hint.scope))) {
            post({ kind: "hint", scope, to: message.tab })
          }
          if (connection) {
            post({ kind: "alive", connection })
          }
          reopen()
        }
        break
      case "gone":
        others.delete(message.tab)
        break
    }
  }

  const changed = (left: boolean) => {
    never("hidden")
    if (left) {
      leave()
    } else if (isVisible()) {
      join()
    } else if (joined) {
      later("hidden", times.hidden, leave)
    }
  }
  return {
    follow: (next) => {
      own = next
      if (release) {
        reopen()
      } else if (joined) {
        post({ kind: "tab", tab, tasks: own })
      }
    },
    start: () => {
      if (locks) {
        channel = surroundings.openChannel(name)
        channel.onmessage = ({ data }) => receive(data)
      }
      const unwatch = surroundings.watch(changed)
      changed(false)
      return () => {
        unwatch()
        leave()
        channel?.close()
        channel = undefined
      }
    },
  }
}
