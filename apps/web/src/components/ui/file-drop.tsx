"use client"

import { Upload } from "lucide-react"
import { type DragEvent, type ReactNode, useState } from "react"
import { cn } from "@/lib/cn.ts"
import { droppedFiles } from "@/lib/dropped-files.ts"
import { formatBytes } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"

export type FileDropProps = {
  onFiles: (files: File[]) => void
  /** As of `<input accept>`. */
  accept?: string
  multiple?: boolean
  maxBytes?: number
  disabled?: boolean
  /** What is wanted, below the first line. */
  hint?: ReactNode
  /** Files are dragged over the page, which takes them wherever they fall. */
  isAwaited?: boolean
  className?: string
}

/** Takes files by drop, by choosing, and by the keyboard. */
export function FileDrop(props: FileDropProps) {
  const { onFiles, accept, multiple = true, maxBytes, disabled, hint, isAwaited = false, className } = props
  const [over, setOver] = useState(false)

  function take(list: FileList | readonly File[] | null) {
    const files = Array.from(list ?? [])
    if (files.length > 0 && !disabled) {
      onFiles(multiple ? files : files.slice(0, 1))
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    droppedFiles(event.dataTransfer).then(take)
  }

  const invitation = multiple ? m.files.drop : m.files.dropOne
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "grid justify-items-center gap-1 rounded-lg border border-edge border-dashed px-5 py-7 text-center transition-colors",
        "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
        over || isAwaited ? "border-accent bg-accent-soft" : "hover:bg-sunk/60",
        disabled && "pointer-events-none text-ink-3",
        className,
      )}
    >
      <Upload className="size-4 text-ink-3" aria-hidden="true" />
      <span className="font-[550] text-sm">
        {over ? m.files.release : isAwaited ? m.files.dropAnywhere : invitation}
      </span>
      {maxBytes !== undefined && <span className="text-ink-3 text-note">{m.files.upTo(formatBytes(maxBytes))}</span>}
      {hint && <span className="text-ink-3 text-note">{hint}</span>}
      <input
        type="file"
        className="sr-only"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ""
        }}
      />
    </label>
  )
}
