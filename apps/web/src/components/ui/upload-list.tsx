"use client"

import { RotateCw, X } from "lucide-react"
import type { ReactNode } from "react"
import { formatBytes, formatPercent } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { Progress } from "./progress.tsx"
import { Status } from "./status.tsx"

type UploadState = "uploading" | "paused" | "processing" | "ready" | "failed"

export type UploadRow = {
  id: string
  name: string
  bytes: number
  state: UploadState
  /** 0 to 1 while uploading. */
  progress?: number
  /** In words, when it failed. */
  error?: string
}

export type UploadListProps = {
  rows: readonly UploadRow[]
  onRemove?: (id: string) => void
  onRetry?: (id: string) => void
}

const tones = { uploading: "moving", paused: "waiting", processing: "review", ready: "done", failed: "failed" } as const

function wordsOf(row: UploadRow): string {
  if (row.state === "uploading") {
    return m.files.uploading(formatPercent(row.progress ?? 0))
  }
  return row.error ?? m.files[row.state]
}

/** Files on their way: real progress, each can be stopped, tried again or removed. */
export function UploadList({ rows, onRemove, onRetry }: UploadListProps) {
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
            {row.state === "uploading" && (
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
