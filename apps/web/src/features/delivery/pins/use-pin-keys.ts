"use client"

import type { PinPlace } from "@atelier/domain/delivery"
import { useEffect } from "react"
import type { FileItem } from "../types.ts"
import { middleShape } from "./draw-shape.ts"
import { hasPicture, type Mark, newDraft, type PinItem } from "./types.ts"

function isBusy(event: KeyboardEvent): boolean {
  const { target } = event
  const typing =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  return (
    typing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.defaultPrevented ||
    document.querySelector("[role=dialog]") !== null
  )
}

type PinKeys = {
  pins: readonly PinItem[]
  active: string | null
  show: (pin: PinItem) => void
  onMark: Mark
  /** The page or time that is looked at. */
  here: () => PinPlace
  /** What is commented on; absent where nothing can be. */
  file?: FileItem
}

/** N and P go through the comments, C begins one in the middle of the file; not while someone types or a dialog is open. */
export function usePinKeys({ pins, active, show, onMark, here, file }: PinKeys): void {
  useEffect(() => {
    function step(by: number) {
      const at = pins.findIndex(({ id }) => id === active)
      const next = pins[at < 0 ? (by > 0 ? 0 : pins.length - 1) : (at + by + pins.length) % pins.length]
      if (next) {
        show(next)
        document.getElementById(`pin-${next.id}`)?.focus()
      }
    }
    function press(event: KeyboardEvent) {
      if (isBusy(event) || !["n", "p", "c"].includes(event.key) || (event.key === "c" && !file)) {
        return
      }
      event.preventDefault()
      if (event.key === "c" && file) {
        const isPicture = hasPicture(file) && file.category !== "VIDEO"
        const place = isPicture ? { ...here(), shape: middleShape("point") } : here()
        onMark({ draft: newDraft({ pinId: null, fileId: file.id, place, byKeyboard: isPicture }) })
      } else {
        step(event.key === "n" ? 1 : -1)
      }
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [pins, active, show, onMark, here, file])
}
