import * as m from "@/messages/index.ts"
import { messageOf, stopped, type TaskTarget, type UploadedFile, UploadFailure, type UploadTarget } from "./uploaded.ts"

export { GIVEN_UP, type UploadedFile, UploadFailure, type UploadTarget } from "./uploaded.ts"

/**
 * Sends one file and tells how far it is (0 to 1); files of tasks go in pieces, go on where they were, and tell how many ms
 * they still take. Rejects with UploadFailure, or AbortError when stopped.
 */
export async function uploadFile(
  file: File,
  target: UploadTarget,
  onProgress: (share: number, msLeft?: number) => void,
  signal: AbortSignal,
): Promise<UploadedFile> {
  if (!("taskId" in target)) {
    return sendAtOnce(file, target, onProgress, signal)
  }
  const { sendInPieces } = await import("./send-in-pieces.ts").catch(() => {
    throw new UploadFailure(m.chat.notSent)
  })
  return sendInPieces(file, target, onProgress, signal)
}

function sendAtOnce(
  file: File,
  target: Exclude<UploadTarget, TaskTarget>,
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
    request.onabort = () => reject(stopped())
    request.onload = () =>
      request.status === 201
        ? resolve(JSON.parse(request.responseText))
        : reject(new UploadFailure(messageOf(request.responseText)))
    signal.addEventListener("abort", () => request.abort(), { once: true })
    request.send(file)
  })
}
