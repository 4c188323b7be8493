"use client"

import { Download, File as FileIcon } from "lucide-react"
import { buttonClass } from "@/components/ui/button-class.ts"
import { cn } from "@/lib/cn.ts"
import { formatBytes } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { LARGE, LargePicture, Marked, type StageMarks } from "./large-picture.tsx"
import { PreviewImage, picturesOf } from "./preview.tsx"
import type { FileItem } from "./types.ts"

const words = m.versions

/** An animation or film is shown itself: its preview is a still picture. */
function Moving({ file, url }: { file: FileItem; url: string }) {
  const size = file.width && file.height ? { width: file.width, height: file.height } : {}
  return <img src={url} alt={file.fileName} {...size} className={LARGE} />
}

const isMoving = ({ facts, mimeType }: FileItem) =>
  mimeType === "image/apng" || (facts?.kind === "PICTURE" && facts.frames > 1)

function NoPreview({ file }: { file: FileItem }) {
  return (
    <div className="grid justify-items-center gap-2 py-12 text-center">
      <FileIcon className="size-8 text-ink-3" strokeWidth={1.25} aria-hidden="true" />
      <span className="font-[550] text-sm">{file.fileName}</span>
      <span className="num text-ink-3 text-note">{formatBytes(file.sizeBytes)}</span>
      <span className="measure text-ink-3 text-note">{file.previews ? words.noPreview : words.previewComes}</span>
      <a href={file.downloadUrl} className={cn(buttonClass({ size: "sm" }), "mt-2")}>
        <Download className="size-4" strokeWidth={1.75} aria-hidden="true" />
        {m.actions.download}
      </a>
    </div>
  )
}

/** One file as large as it can be shown: picture, film, sound; anything else by its name and a download. */
export function FileView({ file, marks }: { file: FileItem; marks?: StageMarks }) {
  if (file.url && isMoving(file)) {
    return (
      <Marked layer={marks?.layer}>
        <Moving file={file} url={file.url} />
      </Marked>
    )
  }
  const film = file.previews?.find(({ use }) => use === "PROXY")?.url ?? file.url
  const still = picturesOf(file).at(-1)?.url
  if (film && file.category === "VIDEO") {
    return (
      <Marked layer={marks?.layer} wide>
        <video
          src={film}
          {...(still ? { poster: still } : {})}
          controls
          preload="metadata"
          aria-label={file.fileName}
          className="max-h-[72dvh] w-full"
        />
      </Marked>
    )
  }
  if (file.url && file.category === "AUDIO") {
    return (
      <div className="grid w-full max-w-2xl gap-3">
        <PreviewImage file={file} sizes="42rem" className="w-full" />
        {/* biome-ignore lint/a11y/useMediaCaption: a draft has no captions yet */}
        <audio src={file.url} controls preload="metadata" aria-label={file.fileName} className="w-full" />
      </div>
    )
  }
  return picturesOf(file).length > 0 ? (
    <LargePicture key={file.id} file={file} marks={marks} />
  ) : (
    <NoPreview file={file} />
  )
}
