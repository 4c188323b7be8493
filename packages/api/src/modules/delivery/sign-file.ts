import { createHmac, timingSafeEqual } from "node:crypto"
import { getApp } from "#platform/app"

/** Links live 10 to 20 minutes: within a window they stay the same, so that a screen that refetches keeps its pictures. */
const WINDOW_SECONDS = 600

/** How a file is answered: to be shown, to be kept, or one of its previews by its place in their list. */
export type FilePart = "inline" | "attachment" | number
export type FileGrant = { fileId: string; userId: string; expires: number; part: FilePart }

function signatureOf({ fileId, userId, expires, part }: FileGrant) {
  return createHmac("sha256", getApp().env.FILE_SIGNING_SECRET)
    .update(JSON.stringify(["file", fileId, userId, expires, part]))
    .digest()
}

/** When a link made now ends; `now` and the answer are seconds of the database's clock. */
export const expiryOf = (now: number) => (Math.floor(now / WINDOW_SECONDS) + 2) * WINDOW_SECONDS

function codeOf(part: FilePart): string {
  return part === "inline" ? "i" : part === "attachment" ? "a" : `p${part}`
}

/** The address under which this user, and nobody else, may fetch the file until `expires`. */
export function signFile(grant: FileGrant): string {
  const token = `${grant.expires}.${codeOf(grant.part)}.${signatureOf(grant).toString("base64url")}`
  return `/api/files/${grant.fileId}?token=${token}`
}

const TOKEN = /^(\d{9,11})\.(i|a|p\d{1,2})\.([\w-]{43})$/

function partOf(code: string): FilePart {
  return code === "i" ? "inline" : code === "a" ? "attachment" : Number(code.slice(1))
}

/** What a token grants to this user for this file; null when it was not made for both. It may have expired. */
export function readGrant(token: string | null, fileId: string, userId: string): FileGrant | null {
  const [, expires, code = "", signature = ""] = TOKEN.exec(token ?? "") ?? []
  if (!expires) {
    return null
  }
  const grant = { fileId, userId, expires: Number(expires), part: partOf(code) }
  const given = Buffer.from(signature, "base64url")
  const right = signatureOf(grant)
  return given.length === right.length && timingSafeEqual(given, right) ? grant : null
}
