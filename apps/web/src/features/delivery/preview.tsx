"use client"

import { File as FileIcon } from "lucide-react"
import type { ComponentProps } from "react"
import { cn } from "@/lib/cn.ts"
import type { FileItem } from "./types.ts"

/** The pictures of one page of a file, smallest first; the first page stands for the file. */
export function picturesOf({ previews }: Pick<FileItem, "previews">, page = 1) {
  return previews?.filter((one) => one.page === page && one.use !== "PROXY") ?? []
}

type PreviewImageProps = Omit<ComponentProps<"img">, "src" | "srcSet"> & {
  file: FileItem
  page?: number
  /** How wide it is shown, as in CSS: the browser fetches the picture that fits. */
  sizes: string
}

/** A picture that was made of a file, never the file itself; nothing while there is none. */
export function PreviewImage({ file, page = 1, alt = "", ...rest }: PreviewImageProps) {
  const pictures = picturesOf(file, page)
  const widest = pictures.at(-1)
  return widest ? (
    <img
      {...rest}
      alt={alt}
      src={widest.url}
      srcSet={pictures.map(({ url, width }) => `${url} ${width}w`).join(", ")}
      width={widest.width}
      height={widest.height}
    />
  ) : null
}

/** A file as a small picture, or as an icon while there is none. */
export function FileThumb({ file, className }: { file: FileItem; className?: string }) {
  return picturesOf(file).length > 0 ? (
    <PreviewImage
      file={file}
      sizes="64px"
      loading="lazy"
      className={cn("bg-sunk", file.kind === "LOGO" ? "object-contain" : "object-cover", className)}
    />
  ) : (
    <span className={cn("grid place-items-center bg-sunk text-ink-3", className)}>
      <FileIcon className="size-4" strokeWidth={1.75} aria-hidden="true" />
    </span>
  )
}
