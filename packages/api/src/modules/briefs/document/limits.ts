import { DOCUMENT_PROBLEMS } from "@atelier/domain/briefs"
import { z } from "zod"

/** The text of a document, or why there is none. */
export const ReadDocument = z.union([
  z.object({ text: z.string() }),
  z.object({ problem: z.enum(DOCUMENT_PROBLEMS), pages: z.int().optional() }),
])
export type ReadDocument = z.infer<typeof ReadDocument>
