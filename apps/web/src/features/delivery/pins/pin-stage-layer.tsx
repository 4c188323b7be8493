"use client"

import type { RefObject } from "react"
import { trpc } from "@/lib/trpc/react.tsx"
import type { FileItem, VersionItem } from "../types.ts"
import { lookedAt } from "./looked-at.ts"
import { PinLayer } from "./pin-layer.tsx"
import { fileOfPin, pinsOn } from "./pin-look.ts"
import type { Mark, Marking, PinItem } from "./types.ts"

type StageLayerProps = {
  taskId: string
  version: VersionItem
  versions: readonly VersionItem[]
  file: FileItem
  marking: Marking
  onMark: Mark
  canMark: boolean
  stage: RefObject<HTMLElement | null>
}

/** The layer of the file that is shown, with the comments that are on it. */
export function PinStageLayer({ taskId, version, versions, file, stage, ...rest }: StageLayerProps) {
  const [all] = trpc.delivery.pins.list.useSuspenseQuery({ taskId })
  // Of a film only what was chosen, of a document what is on this page: the others are about other moments and places.
  const isHere = (pin: PinItem) =>
    file.category === "VIDEO"
      ? pin.id === rest.marking.active
      : file.category !== "PDF" || (pin.place.page ?? 1) === rest.marking.page
  const pins = pinsOn(all, version, versions).filter(
    (pin) => isHere(pin) && fileOfPin(pin, version, versions)?.id === file.id,
  )
  const here = () => lookedAt(file, stage, rest.marking.page)
  return <PinLayer file={file} pins={pins} all={all} here={here} {...rest} />
}
