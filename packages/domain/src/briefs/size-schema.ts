import { z } from "zod"
import { line } from "../shared/index.ts"
import { SIZE_LIMITS } from "./size-limits.ts"

function side(unit: keyof typeof SIZE_LIMITS) {
  const { min, max, whole } = SIZE_LIMITS[unit]
  return (whole ? z.int() : z.number()).min(min).max(max)
}
const [pixels, millimetres, share] = [side("px"), side("mm"), side("ratio")]
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
