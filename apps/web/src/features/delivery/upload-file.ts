import type { BrandFileKind, FileKind } from "@atelier/domain/delivery"
import * as m from "@/messages/index.ts"

/** Where a file belongs: references to a brief, pictures for the library to whoever sends them, logos and fonts to the company, the rest to a task. */
export type UploadTarget =
  | { kind: Extract<FileKind, "REFERENCE">; briefId: string }
  | { kind: Extract<FileKind, "LIBRARY" | BrandFileKind> }
  | { kind: Exclude<FileKind, "REFERENCE" | "LIBRARY" | BrandFileKind>; taskId: string }

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

function messageOf(text: string): string {
  try {
    const { message }: { message?: unknown } = JSON.parse(text)
    return typeof message === "string" ? message : m.errors.unknown
  } catch {
    return m.errors.unknown
  }
}

/** Sends one file as it is and tells how far it is (0 to 1). Rejects with UploadFailure, or AbortError when stopped. */
export function uploadFile(
  file: File,
  target: UploadTarget,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<UploadedFile> {
  const query = new URLSearchParams({ ...target, name: file.name })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", `/api/files?${query}`)
    request.setRequestHeader("content-type", "application/octet-stream")
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new UploadFailure(m.chat.notSent))
    request.onabort = () => reject(new DOMException("stopped", "AbortError"))
    request.onload = () =>
      request.status === 201
        ? resolve(JSON.parse(request.responseText))
        : reject(new UploadFailure(messageOf(request.responseText)))
    signal.addEventListener("abort", () => request.abort(), { once: true })
    request.send(file)
  })
}
