"use client"

import { cn } from "@/lib/cn.ts"
import { formatBytes } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { FileThumb } from "./preview.tsx"
import type { FileItem } from "./types.ts"

/** Attached files in a line: small pictures where they can be shown, names otherwise; each is a download. */
export function FileChips({ files, className }: { files: readonly FileItem[]; className?: string }) {
  if (files.length === 0) {
    return null
  }
  return (
    <ul className={cn("flex flex-wrap gap-2", className)}>
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={file.downloadUrl}
            className="flex items-center gap-2 rounded-md border border-line bg-surface py-1 pr-3 pl-1 text-note hover:border-edge"
          >
            <FileThumb file={file} className="size-9 rounded-sm" />
            <span className="min-w-0">
              <span className="sr-only">{m.versions.downloadFile("")}</span>
              <span className="block max-w-52 truncate">{file.fileName}</span>
              <span className="num block text-ink-3 text-xs">{formatBytes(file.sizeBytes)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
