"use client"

import { X } from "lucide-react"
import { Status } from "@/components/ui/status.tsx"
import { formatBytes } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { FileFacts } from "../late-facts.tsx"
import { FileThumb } from "../preview.tsx"
import type { FileItem } from "../types.ts"

type DeliverFilesProps = { files: readonly FileItem[]; onRemove: (file: FileItem) => void }

/** What stands ready on the server for the next version; it is still there after a reload. */
export function DeliverFiles({ files, onRemove }: DeliverFilesProps) {
  return (
    <ul aria-label={m.deliver.files}>
      {files.map((file) => (
        <li key={file.id} className="grid grid-cols-[48px_1fr_auto] items-center gap-x-3 border-line border-b py-2.5">
          <FileThumb file={file} className="size-12 rounded-md" />
          <div className="min-w-0">
            <a href={file.downloadUrl} className="block truncate text-sm hover:underline">
              {file.fileName}
            </a>
            <span className="flex flex-wrap items-center gap-x-3 text-ink-3 text-note">
              <span className="num">
                {[
                  file.width && file.height ? m.versions.size(file.width, file.height) : "",
                  formatBytes(file.sizeBytes),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
              <Status tone="done">{m.deliver.uploadedBefore}</Status>
            </span>
            <FileFacts file={file} />
          </div>
          <button
            type="button"
            aria-label={m.files.remove(file.fileName)}
            onClick={() => onRemove(file)}
            className="grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk"
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}
