import { Readable } from "node:stream"
import { deflateRawSync } from "node:zlib"
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { makeDocx, makePdf } from "#testing/documents"
import { readDocument } from "./read-document.ts"

const PDF = "application/pdf"
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
const read = (type: string, bytes: Uint8Array, limits?: { ms?: number; memoryMb?: number }) =>
  readDocument(type, Readable.from([bytes]), limits)

describe("the text of a document", () => {
  test("of a PDF is read page by page", async () => {
    const { text } = (await read(PDF, makePdf(["Three posters for the harbour fair", "No photos of boats"]))) as {
      text: string
    }
    expect(text).toContain("Three posters for the harbour fair")
    expect(text).toContain("No photos of boats")
  })

  test("of a Word file is read paragraph by paragraph, without what was deleted", async () => {
    const { text } = (await read(DOCX, makeDocx(["Three posters", "for the harbour fair"]))) as { text: string }
    expect(text.trim()).toBe("Three posters\nfor the harbour fair")
  })

  test("of a text file is read as it is", async () => {
    const said = "# Brief\n\nThree posters for the fair"
    expect(await read("text/markdown", strToU8(said))).toEqual({ text: said })
  })
})

describe("a document that is not read", () => {
  test.for([
    ["is a scan", PDF, () => makePdf([""]), "NO_TEXT"],
    ["is blank", "text/plain", () => strToU8(" \n \n"), "NO_TEXT"],
    ["is a broken PDF", PDF, () => strToU8("%PDF-1.7 and nothing else"), "DAMAGED"],
    ["unpacks to 21 MB", DOCX, () => zipSync({ "word/document.xml": new Uint8Array(21 * 1024 ** 2) }), "TOO_LARGE"],
    ["says that it is small and is not", DOCX, lyingBomb, "DAMAGED"],
  ] as const)("because it %s, ends nothing but its own process", async ([_why, type, make, problem]) => {
    expect(await read(type, make())).toEqual({ problem })
  })

  test("because it takes too long, is given up", async () => {
    expect(await read(PDF, makePdf(["Three posters for the harbour fair"]), { ms: 1 })).toEqual({ problem: "SLOW" })
  })

  test("because it takes too much memory, ends its process and is told apart from a slow one", async () => {
    const crowded = zipSync({ "word/document.xml": strToU8(`<w:document>${"<w:t/>".repeat(3_000_000)}</w:document>`) })
    expect(await read(DOCX, crowded, { memoryMb: 64 })).toEqual({ problem: "OUT_OF_MEMORY" })
  })
})

/** An archive that says that its part is small and unpacks to 64 MB. */
function lyingBomb(): Uint8Array {
  const honest = zipSync({ "word/document.xml": [strToU8("<w:document/>"), { level: 0 }] })
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 ** 2))
  const name = Buffer.from("word/document.xml")
  const local = Buffer.from(honest.subarray(0, 30))
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(1_000, 22)
  local.writeUInt16LE(0, 28)
  const start = honest.length - 22 - 46 - name.length
  const central = Buffer.from(honest.subarray(start, start + 46 + name.length))
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(1_000, 24)
  const end = Buffer.from(honest.subarray(honest.length - 22))
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, end])
}
