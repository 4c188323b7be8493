"use client"

import { Download, File as FileIcon } from "lucide-react"
import { buttonClass } from "@/components/ui/button-class.ts"
import { cn } from "@/lib/cn.ts"
import { formatBytes } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import type { FileItem } from "./types.ts"

const words = m.versions

function Picture({ file, url, className }: { file: FileItem; url: string; className?: string | undefined }) {
  return (
    <img
      src={url}
      alt={file.fileName}
      {...(file.width && file.height ? { width: file.width, height: file.height } : {})}
      className={cn("h-auto max-h-[72dvh] w-auto max-w-full rounded-sm object-contain", className)}
    />
  )
}

function NoPreview({ file }: { file: FileItem }) {
  return (
    <div className="grid justify-items-center gap-2 py-12 text-center">
      <FileIcon className="size-8 text-ink-3" strokeWidth={1.25} aria-hidden="true" />
      <span className="font-[550] text-sm">{file.fileName}</span>
      <span className="num text-ink-3 text-note">{formatBytes(file.sizeBytes)}</span>
      <span className="measure text-ink-3 text-note">{words.noPreview}</span>
      <a href={file.downloadUrl} className={cn(buttonClass({ size: "sm" }), "mt-2")}>
        <Download className="size-4" strokeWidth={1.75} aria-hidden="true" />
        {m.actions.download}
      </a>
    </div>
  )
}

/** One file as large as it can be shown: picture, film, sound; anything else by its name and a download. */
export function FileView({ file, className }: { file: FileItem; className?: string }) {
  if (file.url && file.category === "IMAGE") {
    return <Picture file={file} url={file.url} className={className} />
  }
  if (file.url && file.category === "VIDEO") {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a draft has no captions yet
      <video src={file.url} controls preload="metadata" aria-label={file.fileName} className="max-h-[72dvh] w-full" />
    )
  }
  if (file.url && file.category === "AUDIO") {
    // biome-ignore lint/a11y/useMediaCaption: a draft has no captions yet
    return <audio src={file.url} controls preload="metadata" aria-label={file.fileName} className="w-full max-w-md" />
  }
  return <NoPreview file={file} />
}

/** The same file as a small picture for a strip. */
export function FileThumb({ file }: { file: FileItem }) {
  return file.url && file.category === "IMAGE" ? (
    <img src={file.url} alt="" loading="lazy" className="size-full object-cover" />
  ) : (
    <span className="grid size-full place-items-center text-ink-3">
      <FileIcon className="size-4" strokeWidth={1.75} aria-hidden="true" />
    </span>
  )
}
