import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { isStorageFailure, storageFailure } from "./port.ts"
import { elementOf, type S3Client } from "./s3-client.ts"
import type { Body } from "./s3-http.ts"

export type Upload = { key: string; path: string; sizeBytes: number; signal?: AbortSignal | undefined }

const sliceOf = async (path: string, start: number, bytes: number): Promise<Body> => {
  const open = () => createReadStream(path, { start, end: start + bytes - 1 })
  const hash = createHash("sha256")
  for await (const chunk of open() as AsyncIterable<Buffer>) {
    hash.update(chunk)
  }
  return { bytes, sha256: hash.digest("hex"), open }
}

const textOf = (text: string): Body => {
  const bytes = Buffer.from(text)
  return {
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    open: () => Readable.from([bytes]),
  }
}

const listOf = (tags: string[]) => {
  const parts = tags.map((tag, i) => `<Part><PartNumber>${i + 1}</PartNumber><ETag>${tag}</ETag></Part>`)
  return `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.join("")}</CompleteMultipartUpload>`
}

const escapeTag = (tag: string) => tag.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")

/** Joins the parts. When an answer was lost the second try finds no upload, so the object itself is looked at. */
const join = async (client: S3Client, { key, sizeBytes, signal }: Upload, uploadId: string, tags: string[]) => {
  try {
    await client.ask({ method: "POST", key, query: { uploadId }, body: textOf(listOf(tags)), signal })
  } catch (error) {
    if (!isStorageFailure(error) || error.kind !== "missing") {
      throw error
    }
    const { headers } = await client.ask({ method: "HEAD", key, signal })
    if (Number(headers["content-length"]) !== sizeBytes) {
      throw storageFailure("unavailable", "The object store lost the upload.", error)
    }
  }
}

/** Stores a file in parts of `partBytes`; visible only when all have arrived, and nothing is left of a failed one. */
export const putInParts = async (client: S3Client, upload: Upload, partBytes: number): Promise<void> => {
  const { key, path, sizeBytes, signal } = upload
  const begun = await client.ask({ method: "POST", key, query: { uploads: "" }, signal, repeatable: false })
  const uploadId = elementOf(begun.text, "UploadId")
  if (!uploadId) {
    throw storageFailure("unavailable", "The object store began no upload.")
  }
  try {
    const tags: string[] = []
    for (let start = 0; start < sizeBytes; start += partBytes) {
      const body = await sliceOf(path, start, Math.min(partBytes, sizeBytes - start))
      const query = { partNumber: String(tags.length + 1), uploadId }
      const { headers } = await client.ask({ method: "PUT", key, query, body, signal })
      tags.push(escapeTag(headers.etag ?? ""))
    }
    await join(client, upload, uploadId, tags)
  } catch (error) {
    await client.ask({ method: "DELETE", key, query: { uploadId } }).catch(() => undefined)
    throw error
  }
}
