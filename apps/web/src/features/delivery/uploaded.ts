import type { BrandFileKind, FileKind } from "@atelier/domain/delivery"
import * as m from "@/messages/index.ts"

/** Where a file belongs: references to a brief, pictures for the library to their sender, logos and fonts to the company, the rest to a task. */
export type UploadTarget =
  | { kind: Extract<FileKind, "REFERENCE">; briefId: string }
  | { kind: Extract<FileKind, "LIBRARY" | BrandFileKind> }
  | TaskTarget
export type TaskTarget = { kind: Exclude<FileKind, "REFERENCE" | "LIBRARY" | BrandFileKind>; taskId: string }

export type UploadedFile = {
  id: string
  fileName: string
  mimeType: string
  sizeBytes: number
  width?: number
  height?: number
}

/** A refused or broken upload, in words for a person. */
export class UploadFailure extends Error {
  override name = "UploadFailure"
}

/** Why the server refused, in its words. */
export function messageOf(text: string): string {
  try {
    const { message }: { message?: unknown } = JSON.parse(text)
    return typeof message === "string" ? message : m.errors.unknown
  } catch {
    return m.errors.unknown
  }
}

/** Why an upload stops for good: what has arrived of it goes as well. Any other stop is a pause. */
export const GIVEN_UP = "given up"
export const stopped = () => new DOMException("stopped", "AbortError")
