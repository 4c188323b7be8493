import type { StyleAxis } from "@atelier/domain/catalog"
import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import { calmPosters } from "./calm-posters.tsx"
import { loudPosters } from "./loud-posters.tsx"

const posters: Record<StyleAxis, ReactNode> = { ...calmPosters, ...loudPosters }

type StyleArtProps = {
  axis: StyleAxis
  /** Fills the box it stands in and is cropped, instead of keeping its shape. */
  fill?: boolean
  className?: string
}

/** Decoration: the words beside it say what it stands for. */
export function StyleArt({ axis, fill, className }: StyleArtProps) {
  return (
    <svg
      viewBox="0 0 320 400"
      aria-hidden="true"
      className={cn("block w-full select-none rounded-md", fill && "h-0 min-h-full", className)}
      {...(fill ? { preserveAspectRatio: "xMidYMin slice" } : {})}
    >
      {posters[axis]}
    </svg>
  )
}
