import { z } from "zod"
import type { Requirement } from "../briefs/requirements.ts"
import type { TaskCategory } from "../catalog/enums.ts"
import { copy } from "../copy/index.ts"
import { fileTypeOf } from "./file-types.ts"

export type PreflightFile = {
  id: string
  fileName: string
  mimeType: string
  width: number | null
  height: number | null
}
export type PreflightTask = { category: TaskCategory; quantity: number; requirements: readonly Requirement[] }

/** One comparison of a delivery with its brief. Nothing here forbids a delivery; a person decides. */
export const PreflightResult = z.object({
  check: z.enum(["SIZE", "FORMAT", "COUNT"]),
  level: z.enum(["OK", "WARNING", "UNKNOWN"]),
  text: z.string(),
  requirementId: z.string().nullable(),
  fileId: z.string().nullable(),
})
export type PreflightResult = z.infer<typeof PreflightResult>

type Size = { width: number; height: number }
/** In pixels; `shown` as the brief says it. */
type Wanted = Size & { requirementId: string; shown: string }

const SIZE = /^(\d{1,6}(?:\.\d{1,3})?) x (\d{1,6}(?:\.\d{1,3})?) (px|mm)/
const PRINT_DPI = 300
const MM_PER_INCH = 25.4
const SHAPE_TOLERANCE = 0.01

function wantedSizes(requirements: readonly Requirement[]): Wanted[] {
  return requirements.flatMap(({ id, field, text }) => {
    const match = field === "dimensions" ? SIZE.exec(text) : null
    return match ? [{ requirementId: id, ...wantedSize(Number(match[1]), Number(match[2]), match[3] === "mm") }] : []
  })
}

/** Print needs as many pixels as its size has at 300 dpi. */
function wantedSize(width: number, height: number, isPrint: boolean): Size & { shown: string } {
  if (!isPrint) {
    return { width, height, shown: show({ width, height }) }
  }
  const pixels = (mm: number) => Math.round((mm / MM_PER_INCH) * PRINT_DPI)
  const size = { width: pixels(width), height: pixels(height) }
  return { ...size, shown: copy.preflight.print(`${width} x ${height} mm`, show(size)) }
}

const show = ({ width, height }: Size) => `${width} x ${height} px`
const isShapeOf = (a: Size, b: Size) => Math.abs((a.width * b.height) / (a.height * b.width) - 1) <= SHAPE_TOLERANCE
const fits = (file: Size, wanted: Size) => isShapeOf(file, wanted) && file.width >= wanted.width
const categoryOf = (file: PreflightFile) => fileTypeOf(file.mimeType)?.category ?? null
/** May hold several pieces, or pieces of a size that is not read here. */
const isOpaque = (file: PreflightFile) => categoryOf(file) !== "IMAGE"

type Measured = PreflightFile & Size

function checkSize(wanted: Wanted, measured: readonly Measured[], opaque: boolean): PreflightResult {
  const base = { check: "SIZE", requirementId: wanted.requirementId } as const
  const exact = measured.find((file) => file.width === wanted.width && file.height === wanted.height)
  const good = exact ?? measured.find((file) => fits(file, wanted))
  if (good) {
    const text = (exact ? copy.preflight.exact : copy.preflight.larger)(wanted.shown, good.fileName)
    return { ...base, level: "OK", fileId: good.id, text }
  }
  const small = measured.find((file) => isShapeOf(file, wanted))
  if (small) {
    const text = copy.preflight.smaller(wanted.shown, small.fileName, show(small))
    return { ...base, level: "WARNING", fileId: small.id, text }
  }
  return opaque
    ? { ...base, level: "UNKNOWN", fileId: null, text: copy.preflight.notMeasured(wanted.shown) }
    : { ...base, level: "WARNING", fileId: null, text: copy.preflight.noFile(wanted.shown) }
}

/** Compares files with the sizes, format and number that the brief asks for. */
export function preflight(task: PreflightTask, files: readonly PreflightFile[]): PreflightResult[] {
  const wanted = wantedSizes(task.requirements)
  const measured = files.filter((file): file is Measured => file.width !== null && file.height !== null)
  const opaque = files.some(isOpaque)
  const results = wanted.map((size) => checkSize(size, measured, opaque))
  for (const file of wanted.length > 0 ? measured : []) {
    if (!wanted.some((size) => isShapeOf(file, size))) {
      const text = copy.preflight.notAskedFor(file.fileName, show(file))
      results.push({ check: "SIZE", level: "WARNING", requirementId: null, fileId: file.id, text })
    }
  }
  if (task.category === "VIDEO_MOTION") {
    const video = files.find((file) => categoryOf(file) === "VIDEO")
    const packed = files.some((file) => categoryOf(file) === "ARCHIVE")
    results.push({
      check: "FORMAT",
      level: video ? "OK" : packed ? "UNKNOWN" : "WARNING",
      text: video ? copy.preflight.video(video.fileName) : copy.preflight[packed ? "videoPacked" : "videoMissing"],
      requirementId: null,
      fileId: video?.id ?? null,
    })
  }
  if (files.length < task.quantity && !opaque) {
    const text = copy.preflight.tooFew(task.quantity, files.length)
    results.push({ check: "COUNT", level: "WARNING", text, requirementId: null, fileId: null })
  }
  return results
}
