import { type PinPlace, placeWords } from "@atelier/domain/delivery"
import type { Tone } from "@/components/ui/tone.tsx"
import * as m from "@/messages/index.ts"
import { picturesOf } from "../preview.tsx"
import type { FileItem, VersionItem } from "../types.ts"
import type { PinItem } from "./types.ts"

/** How a comment stands: its colour, never without the word. */
export function toneOfPin({ status, verdict, sentAt }: PinItem): Tone {
  if (status === "RESOLVED") {
    return "stopped"
  }
  return sentAt === null ? "waiting" : verdict === null ? "yours" : verdict === "FIXED" ? "done" : "risk"
}

export function statusOfPin({ status, verdict, sentAt }: PinItem): string {
  if (status === "RESOLVED") {
    return m.pins.resolved
  }
  return sentAt === null ? m.pins.draft : verdict === null ? m.pins.open : m.pins.answered[verdict]
}

/** Whether the next version has to say what became of it. */
export const isUnanswered = ({ status, verdict, sentAt }: PinItem) =>
  status === "OPEN" && verdict === null && sentAt !== null

export function whereOfPin({ fileId, place }: { fileId: string | null; place: PinPlace }): string {
  return fileId === null ? m.pins.version : placeWords(place)
}

/** Drafts go on counting where what was sent ends. */
export function numbersOf(pins: readonly PinItem[]): Map<string, string> {
  const last = Math.max(0, ...pins.map(({ number }) => number ?? 0))
  const drafts = pins.filter(({ number }) => number === null)
  return new Map(
    pins.map((pin) => [pin.id, String(pin.number ?? last + 1 + drafts.findIndex(({ id }) => id === pin.id))]),
  )
}

/** How large a file, or a page of it, is; of shapes only the ratio matters. */
export function sizeOf(file: FileItem, page = 1): { width: number; height: number } {
  const { width, height } = picturesOf(file, page).at(-1) ?? file
  return { width: width ?? 100, height: height ?? 100 }
}

/** Where the file of a comment stands in its version. */
function positionOf(pin: PinItem, versions: readonly VersionItem[]): number {
  const files = versions.find(({ id }) => id === pin.versionId)?.files ?? []
  return files.findIndex(({ id }) => id === pin.fileId)
}

/** The file of a version that a comment is on: its own, or in a later version the one in the same place, of the same kind. */
export function fileOfPin(pin: PinItem, version: VersionItem, versions: readonly VersionItem[]): FileItem | null {
  const own = versionFile(pin, versions)
  const file = version.id === pin.versionId ? own : (version.files[positionOf(pin, versions)] ?? null)
  return file && own && file.category === own.category ? file : null
}

/** The file that was marked. */
export function versionFile(pin: PinItem, versions: readonly VersionItem[]): FileItem | null {
  return versions.flatMap(({ files }) => files).find(({ id }) => id === pin.fileId) ?? null
}

/** Comments that are about this version: its own, and on the newest those that earlier ones left open. */
export function pinsOn(pins: readonly PinItem[], version: VersionItem, versions: readonly VersionItem[]): PinItem[] {
  const isNewest = version.id === versions[0]?.id
  return pins.filter(
    (pin) => pin.versionId === version.id || (isNewest && pin.status === "OPEN" && pin.sentAt !== null),
  )
}
