import { createHash } from "node:crypto"
import { strToU8, zipSync } from "fflate"

/** A small PDF with one line of text a page. */
export function makePdf(lines: readonly string[], extra = ""): Uint8Array {
  const kids = lines.map((_, index) => `${4 + 2 * index} 0 R`).join(" ")
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${lines.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...lines.flatMap((line, index) => {
      const content = line === "" ? "" : `BT /F1 12 Tf 50 700 Td (${line}) Tj ET`
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * index} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let body = "%PDF-1.4\n"
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")
  const size = objects.length + 1
  return strToU8(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${extra}>>\nstartxref\n${body.length}\n%%EOF`,
  )
}

/** The same behind a password that no one knows: its keys fit none. */
export function encryptedPdf(): Uint8Array {
  const key = (of: string) => createHash("sha256").update(of).digest("hex")
  const crypt = `/Encrypt<</Filter/Standard/V 1/R 2/O<${key("owner")}>/U<${key("user")}>/P -4>>/ID[<${key("id").substring(0, 32)}><${key("id").substring(0, 32)}>]`
  return makePdf(["No one reads this line without it"], crypt)
}

/** A small Word file with these paragraphs; what was deleted stands in it as well. */
export function makeDocx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map(
    (text) => `<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>${text}</w:t></w:r></w:p>`,
  )
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join("")}</w:body></w:document>`,
    ),
  })
}
