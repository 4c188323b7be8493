import * as m from "@/messages/index.ts"
import { messageOf, type TaskTarget, type UploadedFile, UploadFailure } from "./uploaded.ts"

/** An upload that was begun in this browser, as tus's client notes it down until it has arrived. */
export type LeftUpload = { key: string; url: string; name: string; bytes: number }

/** How the client begins the name of each note. */
const NOTES = "tus::"
const TUS = { "tus-resumable": "1.0.0" }

/** The same file for the same place, also after a reload. */
export const printOf = (file: File, { kind, taskId }: TaskTarget): string =>
  [kind, taskId, file.name, file.size, file.lastModified].join("|")

function readNote(key: string): LeftUpload[] {
  try {
    const { uploadUrl, size, metadata } = JSON.parse(localStorage.getItem(key) ?? "")
    return [{ key, url: new URL(uploadUrl).pathname, name: String(metadata.name), bytes: Number(size) }]
  } catch {
    return []
  }
}

/** The uploads of a place, or of one file, that were begun and are neither done nor given up. */
export function readLeft(of: TaskTarget | string): LeftUpload[] {
  const print = typeof of === "string" ? of : `${of.kind}|${of.taskId}|`
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(NOTES + print))
      .flatMap(readNote)
  } catch {
    return []
  }
}

export const forget = ({ key }: LeftUpload): void => localStorage.removeItem(key)

/** Gives an upload up, here and on the server; what the server does not hear of now, it removes a day later. */
export async function drop(left: LeftUpload): Promise<void> {
  forget(left)
  await fetch(left.url, { method: "DELETE", headers: TUS }).catch(() => undefined)
}

export const dropAll = (file: File, target: TaskTarget): void => readLeft(printOf(file, target)).forEach(drop)

/** How much of it the server has, from 0 to 1; "gone" when it knows of none, null when it cannot be asked. */
export async function shareOf({ url }: LeftUpload): Promise<number | "gone" | null> {
  const response = await fetch(url, { method: "HEAD", headers: TUS }).catch(() => null)
  const [offset, length] = ["upload-offset", "upload-length"].map((name) => Number(response?.headers.get(name)))
  return response?.ok && length ? (offset ?? 0) / length : response?.status === 404 ? "gone" : null
}

/** What became of an upload that has arrived whole: the file, or an UploadFailure. */
export async function askFor(url: string, bytes: number): Promise<UploadedFile> {
  const headers = { ...TUS, "content-type": "application/offset+octet-stream", "upload-offset": String(bytes) }
  const response = await fetch(url, { method: "PATCH", headers }).catch(() => {
    throw new UploadFailure(m.chat.notSent)
  })
  if (response.status !== 201) {
    throw new UploadFailure(messageOf(await response.text()))
  }
  return response.json()
}
