"use client"

import { Paperclip } from "lucide-react"
import type { RefObject } from "react"

type AttachFilesProps = {
  label: string
  onFiles: (files: File[]) => void
  /** The file chooser itself, to be opened from elsewhere too. */
  chooser: RefObject<HTMLInputElement | null>
}

/** Adds files to what is being written. */
export function AttachFiles({ label, onFiles, chooser }: AttachFilesProps) {
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ""
        }}
      />
      <button
        type="button"
        onClick={() => chooser.current?.click()}
        className="flex min-h-8 items-center gap-1.5 rounded-md px-2 text-ink-2 text-note hover:bg-sunk hover:text-ink"
      >
        <Paperclip className="size-4" strokeWidth={1.75} aria-hidden="true" />
        {label}
      </button>
    </>
  )
}
