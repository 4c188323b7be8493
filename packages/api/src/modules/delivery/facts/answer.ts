import { FileFacts, PREVIEW_USES } from "@atelier/domain/delivery"
import { z } from "zod"

/** What was read of a file; the size people see and the length where they are known better now than at its upload. */
export const ReadFacts = z.object({
  /** Null for kinds of which nothing is read. */
  facts: FileFacts.nullable(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
})
export type ReadFacts = z.infer<typeof ReadFacts>

const MAX_PREVIEW_BYTES = 8 * 1024 ** 2

/** A preview as WebP. */
export const MadePreview = z.object({
  use: z.enum(PREVIEW_USES),
  page: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
  content: z.instanceof(Uint8Array<ArrayBuffer>).refine(({ length }) => length > 0 && length <= MAX_PREVIEW_BYTES),
})
export type MadePreview = z.infer<typeof MadePreview>

/** What the reading process says: which bytes it wants next, what it has found, or a preview that it made. */
export const Said = z.union([
  z.object({ start: z.int().nonnegative(), length: z.int().positive() }),
  z.object({ answer: ReadFacts }),
  z.object({ preview: MadePreview }),
])
