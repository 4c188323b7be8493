"use client"

import { type ClipboardEvent, type KeyboardEvent, type ReactNode, type Ref, useId } from "react"
import { Button } from "@/components/ui/button.tsx"
import { useLimit } from "@/components/ui/limit.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { useOnline } from "./use-online.ts"

/** By the rows that are seen at first. */
const MIN_HEIGHTS = { 1: "min-h-[1.75rem]", 2: "min-h-[3.25rem]", 4: "min-h-[6.25rem]" } as const

type ComposerProps = {
  value: string
  onChange: (value: string) => void
  onSend: () => void
  label: string
  placeholder: string
  /** Left of Send: attach a file, internal only. */
  tools?: ReactNode
  /** Files that are pasted, such as a screenshot. */
  onFiles?: (files: File[]) => void
  /** Between text and buttons: files on their way. */
  children?: ReactNode
  send?: string
  /** Something is ready to be sent although no text is. */
  sendable?: boolean
  pending?: boolean
  autoFocus?: boolean
  rows?: keyof typeof MIN_HEIGHTS
  /** Most characters; what is more stays, is counted and is not sent. */
  limit?: number
  ref?: Ref<HTMLTextAreaElement>
}

/** Where people write. Enter sends, Shift and Enter begins a new line; the text is the caller's to keep. */
export function Composer({
  value,
  onChange,
  onSend,
  label,
  placeholder,
  tools,
  onFiles,
  children,
  send = m.actions.send,
  sendable = false,
  pending = false,
  autoFocus = false,
  rows = 2,
  limit = 4000,
  ref,
}: ComposerProps) {
  const id = useId()
  const online = useOnline()
  const length = useLimit(limit, value)
  const ready = (sendable || value.trim() !== "") && !length.over

  function keyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (ready && !pending) {
        onSend()
      }
    }
  }

  /** What an office program copies has a picture beside its text: then the text is meant. */
  function paste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files]
    if (onFiles && files.length > 0 && event.clipboardData.getData("text/plain") === "") {
      event.preventDefault()
      onFiles(files)
    }
  }

  return (
    <form
      className="rounded-lg border border-line-2 bg-surface p-3 transition-colors focus-within:border-edge has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-accent"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !pending) {
          onSend()
        }
      }}
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={ref}
        id={id}
        rows={rows}
        value={value}
        placeholder={placeholder}
        aria-describedby={[`${id}-keys`, length.describedBy].filter(Boolean).join(" ")}
        aria-invalid={length.over || undefined}
        // biome-ignore lint/a11y/noAutofocus: the page has this one purpose
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={keyDown}
        onPaste={paste}
        className={cn(
          "block max-h-72 w-full resize-none bg-transparent px-1 pt-1 text-[1rem] leading-normal outline-none [field-sizing:content] placeholder:text-ink-3 sm:text-base",
          MIN_HEIGHTS[rows],
        )}
      />
      {length.note && <p className="px-1 pt-1">{length.note}</p>}
      {children}
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        {tools}
        <span id={`${id}-keys`} className="sr-only">
          {m.chat.keys}
        </span>
        <span role="status" className="text-amber text-note">
          {online ? "" : m.chat.offline}
        </span>
        <Button type="submit" variant="primary" disabled={!ready} pending={pending} className="ml-auto">
          {send}
        </Button>
      </div>
    </form>
  )
}
