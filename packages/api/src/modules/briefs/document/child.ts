import { buffer } from "node:stream/consumers"
import type { ZipEntry } from "#platform/zip"
import { MAX_DOCUMENT_PAGES } from "./bounds.ts"
import type { ReadDocument } from "./limits.ts"

const MAX_XML = 20 * 1024 ** 2
const MAX_CHARACTERS = 200_000
const MAIN_PART = "word/document.xml"

async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const { extractText, getDocumentProxy } = await import("unpdf")
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 })
  if (pdf.numPages > MAX_DOCUMENT_PAGES) {
    return { problem: "TOO_LONG", pages: pdf.numPages }
  }
  const { text } = await extractText(pdf, { mergePages: false })
  return { text: text.join("\n\n") }
}

/** The main text of a Word file, paragraph by paragraph. What is not wanted of the archive is never unpacked. */
async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const [{ load }, { openZip }] = await Promise.all([import("cheerio/slim"), import("#platform/zip")])
  let main: ZipEntry | undefined
  for await (const entry of (await openZip(bytes)).entries()) {
    main = entry.name === MAIN_PART ? entry : main
  }
  if (!main || main.bytes > MAX_XML) {
    return { problem: main ? "TOO_LARGE" : "DAMAGED" }
  }
  const xml = new TextDecoder().decode(await main.unpack())
  // An archive that says that its part is smaller than it is gets no more room than that.
  if (!/<\/\w+:document>\s*$/.test(xml.slice(-200))) {
    return { problem: "DAMAGED" }
  }
  const document = load(xml, { xml: true })
  // What older programs are shown instead of a newer shape is the same text once more.
  document("mc\\:Fallback").remove()
  const pieces = document("w\\:p, w\\:br, w\\:tab, w\\:t").toArray()
  const text = pieces.map((piece) => {
    const name = piece.type === "tag" ? piece.name : ""
    return name === "w:t" ? document(piece).text() : name === "w:tab" ? " " : "\n"
  })
  return { text: text.join("") }
}

async function read(kind: string, bytes: Uint8Array): Promise<ReadDocument> {
  try {
    return kind === "pdf" ? await readPdf(bytes) : await readDocx(bytes)
  } catch (error) {
    return { problem: error instanceof Error && error.name === "PasswordException" ? "ENCRYPTED" : "DAMAGED" }
  }
}

const [, , kind = ""] = process.argv
const answer = await read(kind, new Uint8Array(await buffer(process.stdin)))
// Far more than is read of it, and little enough for whoever reads this.
const bounded = "text" in answer ? { text: answer.text.slice(0, MAX_CHARACTERS) } : answer
process.stdout.write(JSON.stringify(bounded))
