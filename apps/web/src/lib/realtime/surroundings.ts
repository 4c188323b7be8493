import type { Scope } from "./freshener.ts"

export type Connection = "live" | "lost"

/** What the tabs of a browser tell each other. */
export type Message =
  | { kind: "hint"; scope: Scope; to?: string }
  | { kind: "alive"; connection: Connection }
  | { kind: "who" }
  | { kind: "tab"; tab: string; tasks: readonly string[]; missedMs?: number }
  | { kind: "gone"; tab: string }

export type Channel = Pick<BroadcastChannel, "postMessage" | "close"> & {
  onmessage: ((event: MessageEvent<Message>) => void) | null
}

export type Surroundings = {
  /** Absent where the browser has none: then every visible tab has a stream of its own. */
  locks: Pick<LockManager, "request"> | undefined
  openChannel: (name: string) => Channel
  isVisible: () => boolean
  /** Tells when the tab was shown or hidden, or that its page goes away. */
  watch: (changed: (left: boolean) => void) => () => void
  now: () => number
}

/** The browser as the shared stream sees it. Web Locks are missing on plain http outside this machine. */
export const browserSurroundings: Surroundings = {
  get locks() {
    return "BroadcastChannel" in globalThis ? navigator.locks : undefined
  },
  openChannel: (name) => new BroadcastChannel(name),
  isVisible: () => document.visibilityState === "visible",
  watch: (changed) => {
    const shown = () => changed(false)
    const left = () => changed(true)
    document.addEventListener("visibilitychange", shown)
    document.addEventListener("resume", shown)
    document.addEventListener("freeze", left)
    window.addEventListener("pageshow", shown)
    window.addEventListener("pagehide", left)
    return () => {
      document.removeEventListener("visibilitychange", shown)
      document.removeEventListener("resume", shown)
      document.removeEventListener("freeze", left)
      window.removeEventListener("pageshow", shown)
      window.removeEventListener("pagehide", left)
    }
  },
  now: () => Date.now(),
}
