"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { readError } from "@/lib/errors.ts"

/** A message on its way. Its id is the key by which the server recognises a repeated one. */
export type OutboxEntry = {
  id: string
  text: string
  fileIds: string[]
  /** For admins only; kept with the message, so that a repeated one never turns public. */
  internal: boolean
  state: "sending" | "failed"
  /** Why the server refused it; absent when it was not reached. */
  error?: string
}

export type Message = { text: string; fileIds?: string[]; internal?: boolean }

function isEntry(value: unknown): value is OutboxEntry {
  const named = typeof value === "object" && value !== null && "id" in value && "text" in value
  return named && typeof value.id === "string" && typeof value.text === "string"
}

function load(key: string): OutboxEntry[] {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? "[]")
    return Array.isArray(stored)
      ? stored.filter(isEntry).map((entry) => ({
          ...entry,
          fileIds: entry.fileIds ?? [],
          internal: entry.internal === true,
          state: "failed",
        }))
      : []
  } catch {
    return []
  }
}

function save(key: string, entries: readonly OutboxEntry[]): void {
  try {
    if (entries.length === 0) {
      window.sessionStorage.removeItem(key)
    } else {
      window.sessionStorage.setItem(key, JSON.stringify(entries))
    }
  } catch {
    // Storage may be full or forbidden; the message is still on the screen.
  }
}

/**
 * Shows messages at once and delivers them one after the other. One that does not arrive stays, survives a reload, is
 * tried again when the network is back, and can be taken back into the field. `deliver` resolves once it is on the page.
 */
export function useOutbox(key: string, deliver: (entry: OutboxEntry) => Promise<unknown>) {
  const [entries, setEntries] = useState<OutboxEntry[]>([])
  const latest = useRef<OutboxEntry[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const send = useRef(deliver)
  send.current = deliver

  const change = useCallback(
    (next: OutboxEntry[]) => {
      latest.current = next
      setEntries(next)
      save(key, next)
    },
    [key],
  )

  const post = useCallback(
    (entry: OutboxEntry) => {
      line.current = line.current.then(async () => {
        try {
          await send.current(entry)
          change(latest.current.filter(({ id }) => id !== entry.id))
        } catch (error) {
          const { reason, message } = readError(error)
          change(
            latest.current.map((one) =>
              one.id === entry.id ? { ...entry, state: "failed", ...(reason ? { error: message } : {}) } : one,
            ),
          )
        }
      })
      return line.current
    },
    [change],
  )

  const retry = useCallback(
    (id: string) => {
      const found = latest.current.find((entry) => entry.id === id && entry.state === "failed")
      if (found) {
        const { error: _error, ...rest } = found
        const again: OutboxEntry = { ...rest, state: "sending" }
        change(latest.current.map((entry) => (entry.id === id ? again : entry)))
        void post(again)
      }
    },
    [change, post],
  )

  useEffect(() => {
    change(load(key))
  }, [key, change])

  useEffect(() => {
    const again = () => {
      for (const { id, error } of latest.current) {
        if (error === undefined) {
          retry(id)
        }
      }
    }
    window.addEventListener("online", again)
    return () => window.removeEventListener("online", again)
  }, [retry])

  return {
    entries,
    add: ({ text, fileIds = [], internal = false }: Message) => {
      const entry: OutboxEntry = { id: crypto.randomUUID(), text, fileIds, internal, state: "sending" }
      change([...latest.current, entry])
      return post(entry)
    },
    retry,
    remove: (id: string) => change(latest.current.filter((entry) => entry.id !== id)),
  }
}

export type Outbox = ReturnType<typeof useOutbox>
