import { PDFiumLibrary } from "@hyzyla/pdfium"
import type { MadePreview } from "./answer.ts"
import { makeStills } from "./still.ts"

const MAX_PAGES = 8
const WIDTH = 1280
/** Of a page as it is drawn; a banner or a receipt is drawn smaller. */
const MAX_SIDE = 4000

/** The first pages of a PDF as pictures, drawn by PDFium in WebAssembly. */
export async function* makePages(bytes: Uint8Array): AsyncGenerator<MadePreview> {
  const library = await PDFiumLibrary.init()
  const pdf = await library.loadDocument(bytes)
  const count = Math.min(pdf.getPageCount(), MAX_PAGES)
  for (let at = 0; at < count; at++) {
    const page = pdf.getPage(at)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const scale = Math.min(WIDTH / originalWidth, MAX_SIDE / originalHeight)
    const side = (points: number) => Math.max(1, Math.round(points * scale))
    const { data, width, height } = await page.render({ width: side(originalWidth), height: side(originalHeight) })
    const raw = { width, height, channels: 4 } as const
    yield* makeStills(data, { raw }, { use: at === 0 ? "STILL" : "PAGE", page: at + 1 })
  }
}
