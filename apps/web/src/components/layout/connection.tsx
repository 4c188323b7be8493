"use client"

import { useSyncExternalStore } from "react"
import { Status } from "@/components/ui/status.tsx"
import { m } from "@/messages/index.ts"

export type Connection = "connecting" | "live" | "lost"

let state: Connection = "connecting"
const listeners = new Set<() => void>()

/** Told by the realtime provider whenever its stream opens or breaks. */
export function setConnection(next: Connection): void {
  if (next === state) {
    return
  }
  state = next
  for (const listener of listeners) {
    listener()
  }
}

const offline = () => setConnection("lost")
const online = () => setConnection("connecting")

function listen(listener: () => void) {
  if (listeners.size === 0) {
    window.addEventListener("offline", offline)
    window.addEventListener("online", online)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      window.removeEventListener("offline", offline)
      window.removeEventListener("online", online)
    }
  }
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    listen,
    () => state,
    () => "connecting",
  )
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
