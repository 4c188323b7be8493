import { FileFacts } from "@atelier/domain/delivery"
import { z } from "zod"

/** What was read of a file; the size people see and the length where they are known better now than at its upload. */
export const ReadFacts = z.object({
  facts: FileFacts,
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
})
export type ReadFacts = z.infer<typeof ReadFacts>

/** What the reading process says: which bytes it wants next, or what it has found. */
export const Said = z.union([
  z.object({ start: z.int().nonnegative(), length: z.int().positive() }),
  z.object({ answer: ReadFacts }),
])
