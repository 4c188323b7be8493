"use client"

import { useCallback, useEffect, useRef } from "react"
import { toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import type { FileItem } from "../types.ts"
import { useLeftUploads } from "../use-left-uploads.ts"
import { useUploads } from "../use-uploads.ts"

/** Asks before the tab is closed while something is still running. */
function useStayWhile(busy: boolean): void {
  useEffect(() => {
    if (!busy) {
      return
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [busy])
}

/** The files of the next version: what the server has already, found again after a reload, and what is on its way. */
export function useDeliveryFiles(taskId: string) {
  const utils = trpc.useUtils()
  const input = { taskId }
  const [all] = trpc.delivery.files.useSuspenseQuery(input)
  const stored = all.filter(({ kind, mine }) => kind === "DELIVERABLE" && mine)
  // An upload is no mutation of the typed client, and changes nothing but this list.
  const refresh = useCallback(() => void utils.delivery.files.invalidate({ taskId }), [utils, taskId])
  const target = { kind: "DELIVERABLE", taskId } as const
  const uploads = useUploads(target, refresh)
  const left = useLeftUploads(target, refresh)
  useStayWhile(uploads.busy)

  // An upload that arrived is shown as a row of its own until the server's list has it, and never again.
  const listed = useRef(new Set<string>())
  for (const { id } of stored) {
    listed.current.add(id)
  }
  const arrived = uploads.rows.filter(({ state }) => state === "ready")
  const replaced = new Set(
    arrived.filter((_, at) => listed.current.has(uploads.files[at]?.id ?? "")).map(({ id }) => id),
  )

  const remove = trpc.delivery.removeFile.useMutation({
    onMutate: ({ fileId }) => {
      utils.delivery.files.setData(input, (files) => files?.filter(({ id }) => id !== fileId))
    },
    onError: toastError,
  })

  return {
    stored,
    rows: [...left.rowsBeside(uploads.rows), ...uploads.rows.filter(({ id }) => !replaced.has(id))],
    busy: uploads.busy,
    add: (files: File[]) => {
      left.sentOn(files)
      uploads.add(files)
    },
    retry: uploads.retry,
    pause: uploads.pause,
    resume: uploads.resume,
    stop: (id: string) => {
      if (!left.remove(id)) {
        uploads.remove(id)
      }
    },
    remove: (file: FileItem) => remove.mutate({ fileId: file.id }),
    clear: uploads.clear,
  }
}
