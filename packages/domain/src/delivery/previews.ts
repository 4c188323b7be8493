import { z } from "zod"

/** In pixels. A preview is never wider than its source. */
export const PREVIEW_WIDTHS = [320, 960, 1920] as const
export const MAX_PREVIEWS = 40

/** `STILL` stands for the file in lists: the picture itself or its first page. `PAGE` is a later page, `PROXY` a small film that every browser plays. */
export const PREVIEW_USES = ["STILL", "PAGE", "PROXY"] as const

export const Preview = z.object({
  use: z.enum(PREVIEW_USES),
  /** Counted from 1. */
  page: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
  storageKey: z.string().max(100),
})
export type Preview = z.infer<typeof Preview>
