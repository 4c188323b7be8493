"use client"

import { ChevronLeft, ChevronRight } from "lucide-react"
import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { PreviewImage, picturesOf } from "./preview.tsx"
import type { FileItem } from "./types.ts"

const words = m.versions

/** How a file is shown on its stage. */
export const LARGE = "h-auto max-h-[72dvh] w-auto max-w-full rounded-sm object-contain"

/** What stands over a picture, as large as it is, and the page that is looked at. */
export type StageMarks = { page: number; onPage: (page: number) => void; layer: ReactNode }

/** A picture with what stands over it. */
export function Marked({ layer, wide = false, children }: { layer: ReactNode; wide?: boolean; children: ReactNode }) {
  return (
    <div className={cn("relative grid max-w-full", wide ? "w-full" : "w-fit")}>
      {children}
      {layer}
    </div>
  )
}

function Picture({ file, page, alt }: { file: FileItem; page: number; alt: string }) {
  const width = file.width ?? picturesOf(file, page).at(-1)?.width ?? 0
  return (
    <PreviewImage
      file={file}
      page={page}
      alt={alt}
      // The browser takes this for its own size, and a small picture is not shown larger than it is.
      sizes={`(min-width: 64rem) min(${width}px, 60rem), min(${width}px, 100vw)`}
      className={LARGE}
    />
  )
}

/** A file by the pictures that were made of it; of a document page by page. */
export function LargePicture({ file, marks }: { file: FileItem; marks?: StageMarks | undefined }) {
  const [own, setOwn] = useState(1)
  const { page, onPage: setPage, layer } = marks ?? { page: own, onPage: setOwn, layer: null }
  const last = Math.max(1, ...(file.previews ?? []).map((one) => one.page))
  const all = file.facts?.kind === "PDF" ? file.facts.pages : last
  if (last === 1) {
    return (
      <Marked layer={layer}>
        <Picture file={file} page={1} alt={file.fileName} />
      </Marked>
    )
  }
  return (
    <div className="grid justify-items-center gap-2">
      <Marked layer={layer}>
        <Picture file={file} page={page} alt={words.pageOf(file.fileName, page)} />
      </Marked>
      <div className="flex items-center gap-1 text-note">
        <Button
          size="sm"
          variant="quiet"
          aria-label={words.previousPage}
          disabled={page === 1}
          onClick={() => setPage(page - 1)}
        >
          <ChevronLeft className="size-4" aria-hidden="true" />
        </Button>
        <span className="num text-ink-2" role="status">
          {words.page(page, all)}
        </span>
        <Button
          size="sm"
          variant="quiet"
          aria-label={words.nextPage}
          disabled={page === last}
          onClick={() => setPage(page + 1)}
        >
          <ChevronRight className="size-4" aria-hidden="true" />
        </Button>
      </div>
      {page === last && last < all && <p className="text-ink-3 text-note">{words.morePages}</p>}
    </div>
  )
}
