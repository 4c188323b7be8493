"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { UploadRow } from "@/components/ui/upload-list.tsx"
import { formatPercent } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { askFor, drop, forget, type LeftUpload, readLeft, shareOf } from "./left-uploads.ts"
import type { TaskTarget } from "./uploaded.ts"

type Left = LeftUpload & { share: number }

/**
 * Uploads that a reload cut off: a page may not open their files again, so each waits for its file to be chosen once more.
 * What has arrived whole is finished here; `onDone` is called for it.
 */
export function useLeftUploads({ kind, taskId }: TaskTarget, onDone: () => void) {
  const [left, setLeft] = useState<Left[]>([])
  const latest = useRef(onDone)
  latest.current = onDone

  useEffect(() => {
    let isShown = true
    const look = async (one: LeftUpload) => {
      const share = await shareOf(one)
      if (share === "gone") {
        forget(one)
      } else if (share === 1) {
        await askFor(one.url, one.bytes).catch(() => undefined)
        forget(one)
        latest.current()
      } else if (isShown && share !== null) {
        setLeft((all) => [...all.filter(({ key }) => key !== one.key), { ...one, share }])
      }
    }
    readLeft({ kind, taskId }).forEach(look)
    return () => {
      isShown = false
    }
  }, [kind, taskId])

  /** As rows, without those whose file was chosen again. */
  const rowsBeside = (running: readonly UploadRow[]): UploadRow[] =>
    left
      .filter(({ name, bytes }) => !running.some((row) => row.name === name && row.bytes === bytes))
      .map(({ key, name, bytes, share }) => ({
        id: key,
        name,
        bytes,
        state: "paused",
        progress: share,
        error: m.files.chooseAgain(formatPercent(share)),
      }))

  const takeOff = useCallback((keys: readonly string[]) => {
    setLeft((all) => all.filter(({ key }) => !keys.includes(key)))
  }, [])

  return {
    rowsBeside,
    /** Forgets those that were sent on as files of this name and size. */
    sentOn: (files: readonly File[]) =>
      takeOff(
        left
          .filter(({ name, bytes }) => files.some((file) => file.name === name && file.size === bytes))
          .map(({ key }) => key),
      ),
    /** Gives one up; false when there is none of this id. */
    remove: (id: string): boolean => {
      const one = left.find(({ key }) => key === id)
      if (one) {
        void drop(one)
        takeOff([id])
      }
      return one !== undefined
    },
  }
}
