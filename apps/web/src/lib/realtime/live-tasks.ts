"use client"

import { useEffect, useSyncExternalStore } from "react"

const MAX_WATCHED = 20

let watched: readonly string[] = []
const listeners = new Set<() => void>()

const none: readonly string[] = []

/** The tasks this tab follows, the latest opened last. They stay when their page closes: leaving costs no new stream. */
export function useWatchedTasks(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => watched,
    () => none,
  )
}

/** Keeps what is shown of this task up to date while it is on the screen. */
export function useLiveTask(taskId: string): void {
  useEffect(() => {
    if (watched.includes(taskId)) {
      return
    }
    watched = [...watched, taskId].slice(-MAX_WATCHED)
    for (const listener of listeners) {
      listener()
    }
  }, [taskId])
}
