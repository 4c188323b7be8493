"use client"

import { useEffect, useRef, useState } from "react"
import { droppedFiles } from "./dropped-files.ts"

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(target.tagName))

/** Takes files that are dropped anywhere on the page or pasted outside a field; tells whether some are dragged over it. */
export function usePageFiles(take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take

  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (hasFiles(event)) {
        event.preventDefault()
        setOver(true)
      }
    }
    // The pointer leaves the page itself, not one of its parts.
    const leave = (event: DragEvent) => setOver((now) => now && event.relatedTarget !== null)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (event.dataTransfer && hasFiles(event) && !event.defaultPrevented) {
        event.preventDefault()
        droppedFiles(event.dataTransfer).then((files) => latest.current(files))
      }
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length > 0 && !isWriting(event.target)) {
        event.preventDefault()
        latest.current(files)
      }
    }
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener("dragover", drag, { signal })
    window.addEventListener("dragleave", leave, { signal })
    window.addEventListener("drop", drop, { signal })
    window.addEventListener("paste", paste, { signal })
    return () => stop.abort()
  }, [])
  return over
}
