"use client"

import { Pause, Play, RotateCw, X } from "lucide-react"
import type { ReactNode } from "react"
import { formatBytes, formatPercent } from "@/lib/format.ts"
import { formatDuration } from "@/lib/format-duration.ts"
import * as m from "@/messages/index.ts"
import { Progress } from "./progress.tsx"
import { Status } from "./status.tsx"

type UploadState = "uploading" | "paused" | "processing" | "ready" | "failed"

export type UploadRow = {
  id: string
  name: string
  bytes: number
  state: UploadState
  /** 0 to 1 while uploading or paused. */
  progress?: number
  /** How much longer it takes, when that can be told. */
  msLeft?: number | undefined
  /** In words, when it failed or waits for something. */
  error?: string
}

export type UploadListProps = {
  rows: readonly UploadRow[]
  onRemove?: (id: string) => void
  onRetry?: (id: string) => void
  onPause?: (id: string) => void
  onResume?: (id: string) => void
}

const tones = { uploading: "moving", paused: "waiting", processing: "review", ready: "done", failed: "failed" } as const

function wordsOf(row: UploadRow): string {
  const percent = formatPercent(row.progress ?? 0)
  if (row.state === "uploading") {
    const isKnown = row.msLeft !== undefined
    return isKnown ? m.files.uploadingFor(percent, formatDuration(row.msLeft ?? 0)) : m.files.uploading(percent)
  }
  if (row.state === "paused") {
    return row.error ?? m.files.pausedAt(percent)
  }
  return row.error ?? m.files[row.state]
}

/** Files on their way: real progress, each can be stopped, tried again or removed. */
export function UploadList({ rows, onRemove, onRetry, onPause, onResume }: UploadListProps) {
  return (
    <ul aria-label={m.files.list}>
      {rows.map((row) => {
        const remove = row.state === "uploading" ? m.files.cancel(row.name) : m.files.remove(row.name)
        return (
          <li
            key={row.id}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 border-line border-b py-3"
          >
            <div className="min-w-0">
              <span className="block truncate text-sm">{row.name}</span>
              <span className="flex flex-wrap items-center gap-x-3 text-ink-3 text-note">
                <span className="num">{formatBytes(row.bytes)}</span>
                <Status tone={tones[row.state]}>{wordsOf(row)}</Status>
              </span>
            </div>
            <div className="flex">
              {row.state === "uploading" && onPause && (
                <IconButton label={m.files.pause(row.name)} onClick={() => onPause(row.id)}>
                  <Pause className="size-4" aria-hidden="true" />
                </IconButton>
              )}
              {row.state === "paused" && !row.error && onResume && (
                <IconButton label={m.files.resume(row.name)} onClick={() => onResume(row.id)}>
                  <Play className="size-4" aria-hidden="true" />
                </IconButton>
              )}
              {row.state === "failed" && onRetry && (
                <IconButton label={m.files.retry(row.name)} onClick={() => onRetry(row.id)}>
                  <RotateCw className="size-4" aria-hidden="true" />
                </IconButton>
              )}
              {onRemove && (
                <IconButton label={remove} onClick={() => onRemove(row.id)}>
                  <X className="size-4" aria-hidden="true" />
                </IconButton>
              )}
            </div>
            {(row.state === "uploading" || row.state === "paused") && (
              <Progress className="col-span-2" label={row.name} value={row.progress ?? 0} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function IconButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk"
    >
      {children}
    </button>
  )
}
