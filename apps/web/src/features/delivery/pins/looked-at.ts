import type { PinPlace } from "@atelier/domain/delivery"
import type { RefObject } from "react"
import type { FileItem } from "../types.ts"

export function mediaOf(stage: RefObject<HTMLElement | null>): HTMLMediaElement | null {
  return stage.current?.querySelector<HTMLMediaElement>("video, audio") ?? null
}

/** The page or time that someone is looking at; a film pauses there. */
export function lookedAt(file: FileItem, stage: RefObject<HTMLElement | null>, page: number): PinPlace {
  const media = mediaOf(stage)
  media?.pause()
  if (media) {
    return { startMs: Math.round(media.currentTime * 1000) }
  }
  return file.category === "PDF" ? { page } : {}
}
