import type { RouterOutputs } from "@atelier/api"
import type { PinPlace, PinShape } from "@atelier/domain/delivery"
import type { FileItem } from "../types.ts"

export type PinItem = RouterOutputs["delivery"]["pins"]["list"][number]

export type Tool = PinShape["kind"]

/** A comment that is being written: a new one, or a draft whose words or place change. */
export type Draft = {
  /** Another one for each that is begun. */
  id: number
  pinId: string | null
  fileId: string | null
  place: PinPlace
  /** It waits to be moved before its words are written. */
  byKeyboard?: boolean
}

/** What is going on at the stage. */
export type Marking = {
  tool: Tool | null
  draft: Draft | null
  /** Of a document, counted from 1. */
  page: number
  /** The comment that was chosen last, on the picture or in the list. */
  active: string | null
}

export const NOT_MARKING: Marking = { tool: null, draft: null, page: 1, active: null }

let begun = 0
export function newDraft(draft: Omit<Draft, "id">): Draft {
  begun += 1
  return { ...draft, id: begun }
}

export type Mark = (change: Partial<Marking> | ((before: Marking) => Partial<Marking>)) => void

/** Whether something can be marked in the file as it is shown. */
export const hasPicture = ({ category, url, previews }: FileItem) =>
  (previews?.length ?? 0) > 0 || (url !== null && (category === "IMAGE" || category === "VIDEO"))

/** What the pointer draws with: on a picture always something, on a film once a tool was chosen, because it has controls. */
export function toolOn(file: FileItem, { tool }: Marking): Tool | null {
  return hasPicture(file) ? (tool ?? (file.category === "VIDEO" ? null : "point")) : null
}
