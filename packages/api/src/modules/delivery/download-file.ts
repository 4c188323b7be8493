import { Readable } from "node:stream"
import { fileTypeOf, isShown } from "@atelier/domain/delivery"
import { Id } from "@atelier/domain/shared"
import { type ByteRange, isStorageFailure } from "#integrations/storage"
import type { MemberActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { type FileRow, loadFile } from "./file-view.ts"
import { type FilePart, readGrant } from "./sign-file.ts"

const SAFE_HEADERS = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
  "accept-ranges": "bytes",
}

/** `bytes=a-b`, `bytes=a-` or `bytes=-n` of a file; null for the whole file, "outside" when there is no such part. */
function readRange(header: string | null, size: number): ByteRange | "outside" | null {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? []
  if (from === "" && to === "") {
    return null
  }
  if (from === "") {
    return Number(to) === 0 ? "outside" : { start: Math.max(0, size - Number(to)), end: size - 1 }
  }
  const start = Number(from)
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== "" && Number(to) < start) {
    return null
  }
  return start < size ? { start, end } : "outside"
}

function dispositionOf(kind: "inline" | "attachment", fileName: string) {
  const ascii = fileName.replace(/[^ -~]|["\\%]/g, "_")
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

type Sent = { key: string; bytes: number; type: string; disposition: string }

/** What is sent for a part of a file. */
function sentOf(file: FileRow, part: FilePart): Sent {
  if (typeof part === "number") {
    const preview = file.previews?.[part] ?? fail("NOT_FOUND")
    return {
      key: preview.storageKey,
      bytes: preview.bytes,
      type: preview.use === "PROXY" ? "video/mp4" : "image/webp",
      disposition: "inline",
    }
  }
  const type = fileTypeOf(file.mimeType)?.inline ? file.mimeType : "application/octet-stream"
  const kind = part === "inline" && isShown(file) ? "inline" : "attachment"
  return { key: file.storageKey, bytes: file.sizeBytes, type, disposition: dispositionOf(kind, file.fileName) }
}

async function openFile(ctx: Ctx, key: string, range: ByteRange | null) {
  try {
    const { stream } = await ctx.ports.storage.open(key, range ?? undefined)
    return Readable.toWeb(stream) as ReadableStream<Uint8Array>
  } catch (error) {
    return isStorageFailure(error) && error.kind === "missing" ? fail("NOT_FOUND") : Promise.reject(error)
  }
}

/** Sends a file to whom its address was signed for, if that person may still read it. Anything else is NOT_FOUND. */
export async function downloadFile(
  ctx: Ctx<MemberActor>,
  fileId: string,
  token: string | null,
  rangeHeader: string | null,
): Promise<Response> {
  const known = Id.safeParse(fileId).success
  const grant = known ? readGrant(token, fileId, ctx.actor.userId) : null
  // Without a grant too: an address that was signed for someone else is a try to read their file.
  const file = known ? await loadFile(ctx, fileId) : null
  if (!grant || !file || grant.expires <= file.now) {
    return fail("NOT_FOUND")
  }
  const { key, bytes, type, disposition } = sentOf(file, grant.part)
  const headers = { ...SAFE_HEADERS, "content-type": type, "content-disposition": disposition }
  const range = readRange(rangeHeader, bytes)
  if (range === "outside") {
    return new Response(null, {
      status: 416,
      headers: { ...SAFE_HEADERS, "content-range": `bytes */${bytes}` },
    })
  }
  const body = await openFile(ctx, key, range)
  if (!range) {
    return new Response(body, { status: 200, headers: { ...headers, "content-length": String(bytes) } })
  }
  const { start, end = bytes - 1 } = range
  return new Response(body, {
    status: 206,
    headers: {
      ...headers,
      "content-length": String(end - start + 1),
      "content-range": `bytes ${start}-${end}/${bytes}`,
    },
  })
}
