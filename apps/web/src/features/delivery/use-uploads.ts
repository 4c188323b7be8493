"use client"

import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { UploadRow } from "@/components/ui/upload-list.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import { GIVEN_UP, type UploadedFile, UploadFailure, type UploadTarget, uploadFile } from "./upload-file.ts"

type Entry = UploadRow & { file: File; uploaded?: UploadedFile }

/** How many are sent at the same time. */
const AT_ONCE = 3

/**
 * Files on their way to the server, some at a time: real progress, stop, try again, remove. `onDone` is called for
 * each that arrived; `files` are those that stand ready to be used.
 */
export function useUploads(target: UploadTarget, onDone?: (file: UploadedFile) => void) {
  const [entries, setEntries] = useState<Entry[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const lines = useRef(Array.from({ length: AT_ONCE }, () => Promise.resolve()))
  const latest = useRef({ target, onDone })
  latest.current = { target, onDone }
  const remove = trpc.delivery.removeFile.useMutation()

  const patch = useCallback((id: string, change: Partial<Entry>) => {
    setEntries((all) => all.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)))
  }, [])

  const start = useCallback(
    (id: string, file: File) => {
      const stop = new AbortController()
      stops.current.set(id, stop)
      const run = async () => {
        if (stop.signal.aborted) {
          return
        }
        try {
          const tell = (progress: number, msLeft?: number) => patch(id, { progress, msLeft })
          const uploaded = await uploadFile(file, latest.current.target, tell, stop.signal)
          patch(id, { state: "ready", uploaded })
          latest.current.onDone?.(uploaded)
        } catch (error) {
          if (error instanceof UploadFailure) {
            patch(id, { state: "failed", error: error.message })
          }
        } finally {
          stops.current.delete(id)
        }
      }
      const [next = Promise.resolve(), ...others] = lines.current
      lines.current = [...others, next.then(run)]
    },
    [patch],
  )

  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) {
        stop.abort()
      }
    }
  }, [])

  const find = (id: string, ...states: UploadRow["state"][]) =>
    entries.find((one) => one.id === id && states.includes(one.state))
  const goOn = (id: string) => {
    const entry = find(id, "failed", "paused")
    if (entry) {
      setEntries((all) =>
        all.map((one) => {
          const { error: _error, ...rest } = one
          return one.id === id ? { ...rest, state: "uploading" } : one
        }),
      )
      start(id, entry.file)
    }
  }

  const rows: readonly UploadRow[] = entries
  return {
    rows,
    files: useMemo(() => entries.flatMap(({ uploaded }) => (uploaded ? [uploaded] : [])), [entries]),
    busy: entries.some(({ state }) => state === "uploading"),
    add: (files: readonly File[]) => {
      const fresh: Entry[] = files.map((file) => ({
        id: crypto.randomUUID(),
        name: file.name,
        bytes: file.size,
        state: "uploading",
        progress: 0,
        file,
      }))
      setEntries((all) => [...all, ...fresh])
      for (const { id, file } of fresh) {
        start(id, file)
      }
    },
    retry: goOn,
    resume: goOn,
    /** For files of tasks: what has arrived stays on the server. */
    pause: (id: string) => {
      if (find(id, "uploading")) {
        stops.current.get(id)?.abort()
        patch(id, { state: "paused" })
      }
    },
    remove: (id: string) => {
      stops.current.get(id)?.abort(GIVEN_UP)
      const entry = entries.find((one) => one.id === id)
      if (entry?.uploaded) {
        remove.mutate({ fileId: entry.uploaded.id })
      } else if (entry && "taskId" in target) {
        const { file } = entry
        import("./left-uploads.ts").then(({ dropAll }) => dropAll(file, target)).catch(() => undefined)
      }
      setEntries((all) => all.filter((one) => one.id !== id))
    },
    /** Takes files off the list once they are used; what failed stays to be seen. */
    used: (fileIds: readonly string[]) =>
      setEntries((all) => all.filter(({ uploaded }) => !uploaded || !fileIds.includes(uploaded.id))),
    /** Forgets the whole list. */
    clear: () => setEntries([]),
  }
}
