import type { z } from "zod"
import type { MadePreview, ReadFacts, Said } from "./answer.ts"

const PART_BYTES = 4 * 1024 ** 2
const READ_IN_PARTS = ["media", "layered"]
const MM_PER_POINT = 25.4 / 72

/** Resolves when it has left this process. */
const say = (said: z.input<typeof Said>) => new Promise((resolve) => process.send?.(said, resolve))

/** Bytes of the file, from whoever started this process: it can reach nothing itself. */
function read(start: number, length: number): Promise<Uint8Array> {
  if (length <= 0) {
    return Promise.resolve(new Uint8Array())
  }
  return new Promise((resolve) => {
    process.once("message", (bytes: Uint8Array) => resolve(bytes))
    void say({ start, length })
  })
}

async function readPart(start: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += PART_BYTES) {
    bytes.set(await read(start + at, Math.min(PART_BYTES, length - at)), at)
  }
  return bytes
}

async function readPdf(bytes: Uint8Array): Promise<ReadFacts> {
  const { getDocumentProxy } = await import("unpdf")
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 })
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  const millimetres = (points: number) => Math.round(points * MM_PER_POINT)
  return {
    facts: { kind: "PDF", pages: pdf.numPages, widthMm: millimetres(width), heightMm: millimetres(height) },
  }
}

async function readFacts(kind: string, size: number, bytes: Uint8Array): Promise<ReadFacts> {
  try {
    switch (kind) {
      case "picture":
        return await (await import("./picture.ts")).readPicture(bytes)
      case "drawing":
      case "layered":
        return { facts: null }
      case "pdf":
        // It keeps the bytes.
        return await readPdf(bytes.slice())
      default:
        return await (await import("./media.ts")).readMedia(size, read)
    }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException"
    return { facts: { kind: "UNREADABLE", because: isLocked ? "ENCRYPTED" : "DAMAGED" } }
  }
}

async function* makePreviews(kind: string, size: number, bytes: Uint8Array): AsyncGenerator<MadePreview> {
  switch (kind) {
    case "picture":
      return yield* (await import("./still.ts")).makeStills(bytes)
    case "drawing":
      return yield* (await import("./drawing.ts")).makeDrawing(bytes)
    case "layered":
      return yield* (await import("./layered.ts")).makeLayered(size, readPart)
    case "pdf":
      return yield* (await import("./pages.ts")).makePages(bytes)
  }
}

async function describeFile(kind: string, size: number): Promise<void> {
  const bytes = READ_IN_PARTS.includes(kind) ? new Uint8Array() : await readPart(0, size)
  const answer = await readFacts(kind, size, bytes)
  await say({ answer })
  if (answer.facts?.kind !== "UNREADABLE") {
    for await (const preview of makePreviews(kind, size, bytes)) {
      await say({ preview })
    }
  }
}

const [, , kind = "", size = "0"] = process.argv
await describeFile(kind, Number(size))
process.disconnect?.()
