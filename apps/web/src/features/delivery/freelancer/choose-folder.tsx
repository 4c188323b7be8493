"use client"

import { FolderOpen } from "lucide-react"
import { useRef } from "react"
import { meant } from "@/lib/dropped-files.ts"
import * as m from "@/messages/index.ts"

/** Every browser knows it under this name, React's types do not. */
const WHOLE_FOLDER = { webkitdirectory: "" }

/** Takes all files of a folder and of those in it. */
export function ChooseFolder({ onFiles }: { onFiles: (files: File[]) => void }) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser}
        type="file"
        {...WHOLE_FOLDER}
        aria-label={m.files.folder}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          onFiles(meant([...(event.target.files ?? [])]))
          event.target.value = ""
        }}
      />
      <button
        type="button"
        onClick={() => chooser.current?.click()}
        className="mt-2 flex min-h-8 items-center gap-1.5 rounded-md px-2 text-ink-2 text-note hover:bg-sunk hover:text-ink"
      >
        <FolderOpen className="size-4" strokeWidth={1.75} aria-hidden="true" />
        {m.files.folder}
      </button>
    </>
  )
}
