"use client"

import { useSyncExternalStore } from "react"
import { Status } from "@/components/ui/status.tsx"
import * as m from "@/messages/index.ts"

export type Connection = "connecting" | "live" | "lost"

let state: Connection = "connecting"
const listeners = new Set<() => void>()

/** Told by the realtime provider whenever its stream opens or breaks. */
export function setConnection(next: Connection): void {
  if (next === state) {
    return
  }
  state = next
  tell()
}

function tell(): void {
  for (const listener of listeners) {
    listener()
  }
}

/** A stream that still counts as open says nothing while the browser has no network. */
const present = (): Connection => (navigator.onLine ? state : "lost")
function online() {
  state = "connecting"
  tell()
}

function listen(listener: () => void) {
  if (listeners.size === 0) {
    window.addEventListener("offline", tell)
    window.addEventListener("online", online)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      window.removeEventListener("offline", tell)
      window.removeEventListener("online", online)
    }
  }
}

function useConnection(): Connection {
  return useSyncExternalStore(listen, present, () => "connecting")
}

/** Says nothing while all is well. */
export function ConnectionMark() {
  const lost = useConnection() === "lost"
  return (
    <span role="status" className="shrink-0">
      {lost && (
        <Status tone="risk">
          <span className="max-sm:sr-only">{m.frame.connection.lost}</span>
        </Status>
      )}
    </span>
  )
}
