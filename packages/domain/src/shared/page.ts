import { z } from "zod"
import { invalid } from "../copy/index.ts"

const MAX_PAGE_SIZE = 100
const DEFAULT_PAGE_SIZE = 25

/** Cursor paging, spread into the input of every list. The cursor is opaque to callers. */
export const pageShape = {
  cursor: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[\w.:=+/-]+$/, invalid.cursor)
    .describe("Start of the next page, as the previous page printed it")
    .optional(),
  limit: z.int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE).describe("Items on a page"),
}
