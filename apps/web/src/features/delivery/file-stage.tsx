"use client"

import { ChevronLeft, ChevronRight, Download, Maximize2 } from "lucide-react"
import type { KeyboardEvent, ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import { formatBytes } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { FileView } from "./file-view.tsx"
import type { StageMarks } from "./large-picture.tsx"
import { FileFacts } from "./late-facts.tsx"
import { FileThumb } from "./preview.tsx"
import type { FileItem } from "./types.ts"

const words = m.versions

/** So high is a version at least: the next one of another format does not move what stands below. */
const ROOM = "min-h-60 sm:min-h-[min(58dvh,36rem)]"

function Step({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk hover:text-ink"
    >
      {children}
    </button>
  )
}

type CaptionProps = { file: FileItem; compact: boolean; children?: ReactNode }

function Caption({ file, compact, children }: CaptionProps) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-note">
      {children}
      <span className="min-w-0 truncate">{file.fileName}</span>
      <span className="num text-ink-3">
        {[file.width && file.height ? words.size(file.width, file.height) : "", formatBytes(file.sizeBytes)]
          .filter(Boolean)
          .join(", ")}
      </span>
      <span className="ml-auto flex gap-1">
        {!compact && file.url && file.category === "IMAGE" && (
          <a
            href={file.url}
            target="_blank"
            rel="noreferrer"
            aria-label={words.full}
            title={words.full}
            className="grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk hover:text-ink"
          >
            <Maximize2 className="size-4" strokeWidth={1.75} aria-hidden="true" />
          </a>
        )}
        <a
          href={file.downloadUrl}
          className="flex min-h-8 items-center gap-1.5 rounded-md px-2 text-ink-2 hover:bg-sunk hover:text-ink"
        >
          <Download className="size-4" strokeWidth={1.75} aria-hidden="true" />
          {words.download}
          <span className="sr-only">: {file.fileName}</span>
        </a>
      </span>
    </div>
  )
}

type FileStageProps = {
  files: readonly FileItem[]
  /** Which file is shown, counted from 0. */
  index: number
  onIndex: (index: number) => void
  /** A narrower stage without the strip, where two stand side by side. */
  compact?: boolean
  label: string
  marks?: StageMarks
}

/** The work, large; arrow keys and the strip below lead through several files. */
export function FileStage({ files, index, onIndex, compact = false, label, marks }: FileStageProps) {
  const at = Math.min(Math.max(0, index), files.length - 1)
  const file = files[at]
  if (!file) {
    return null
  }
  const several = files.length > 1
  const go = (step: number) => onIndex((at + step + files.length) % files.length)
  function keyDown(event: KeyboardEvent) {
    if (several && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      event.preventDefault()
      go(event.key === "ArrowRight" ? 1 : -1)
    }
  }
  return (
    <figure aria-label={label} className="min-w-0">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div
        role="group"
        tabIndex={several ? 0 : -1}
        aria-label={words.file(at + 1, files.length)}
        onKeyDown={keyDown}
        className={cn("grid place-items-center rounded-lg bg-sunk", compact ? "p-3" : `p-4 sm:p-7 ${ROOM}`)}
      >
        <FileView file={file} {...(marks ? { marks } : {})} />
      </div>
      <figcaption>
        <Caption file={file} compact={compact}>
          {several && (
            <span className="flex items-center">
              <Step label={words.previous} onClick={() => go(-1)}>
                <ChevronLeft className="size-4" aria-hidden="true" />
              </Step>
              <span className="num text-ink-3">{words.file(at + 1, files.length)}</span>
              <Step label={words.next} onClick={() => go(1)}>
                <ChevronRight className="size-4" aria-hidden="true" />
              </Step>
            </span>
          )}
        </Caption>
        <FileFacts file={file} />
        {several && !compact && (
          <ul className="mt-2 flex gap-2 overflow-x-auto p-1">
            {files.map((one, position) => (
              <li key={one.id} className="shrink-0">
                <button
                  type="button"
                  aria-label={words.choose(one.fileName)}
                  aria-current={position === at || undefined}
                  onClick={() => onIndex(position)}
                  className="block size-16 overflow-hidden rounded-md bg-sunk outline-offset-2 aria-[current]:outline-2 aria-[current]:outline-ink"
                >
                  <FileThumb file={one} className="size-full" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </figcaption>
    </figure>
  )
}
