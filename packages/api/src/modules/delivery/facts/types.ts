import { FILE_TYPES, fileTypeOf } from "@atelier/domain/delivery"

export type FactsReader = "picture" | "drawing" | "layered" | "pdf" | "media"

/** What no picture library here can open. */
const NOT_READ = ["image/bmp"]

/** Which reader a type has; none for what is listed elsewhere or only kept. */
export function readerOf(mimeType: string): FactsReader | null {
  switch (NOT_READ.includes(mimeType) ? null : fileTypeOf(mimeType)?.category) {
    case "IMAGE":
      return "picture"
    case "VECTOR":
      return mimeType === "image/svg+xml" ? "drawing" : null
    case "DESIGN":
      return mimeType === "image/vnd.adobe.photoshop" ? "layered" : null
    case "PDF":
      return "pdf"
    case "VIDEO":
    case "AUDIO":
      return "media"
    default:
      return null
  }
}

/** The types that have a reader. */
export const READ_TYPES = Object.keys(FILE_TYPES).filter((mimeType) => readerOf(mimeType))
