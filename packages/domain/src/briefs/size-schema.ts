import { z } from "zod"
import { line } from "../shared/index.ts"

const MIN_SIDE = 16
const MAX_SIDE = 40_000

const pixels = z.int().min(MIN_SIDE).max(MAX_SIDE)
/** From a button to the side of a building. */
const millimetres = z.number().min(5).max(50_000)
const share = z.int().min(1).max(100)
const label = line(1, 80)

/** A size in its own unit: pixels for screens, millimetres for paper, a shape where only that was said. */
export const Size = z.discriminatedUnion("unit", [
  z.object({ unit: z.literal("px"), width: pixels, height: pixels, label }),
  z.object({
    unit: z.literal("mm"),
    width: millimetres,
    height: millimetres,
    label,
    bleed: z.number().min(0).max(50).optional(),
  }),
  z.object({ unit: z.literal("ratio"), width: share, height: share, label }),
])
export type Size = z.infer<typeof Size>
