"use client"

import { type BriefKey, isRequired } from "@atelier/domain/briefs"
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"
import type { BriefFields, FieldChange } from "./types.ts"

const words = m.newTask

export type EditorProps = {
  brief: BriefFields
  /** Under which what is typed is kept over a reload, until it is saved or left. */
  draft: string
  save: (change: FieldChange) => Promise<void>
  close: () => void
  error: string | undefined
}

const NONE: Partial<Record<BriefKey, string>> = {
  deadline: words.noDate,
  visualDirection: words.leaveToUs,
}

type FormProps = Pick<EditorProps, "close"> & {
  field: BriefKey
  save: EditorProps["save"]
  /** The change, or the words of what is wrong with it. */
  read: () => FieldChange | string
  /** Each choice is saved at once: only closing is left. */
  atOnce?: boolean
  children: (error: string | undefined) => ReactNode
  error: string | undefined
}

/** The frame of every editor: save, leave, say that it is not needed; Escape leaves. */
export function EditorForm({ field, save, close, read, atOnce = false, children, error }: FormProps) {
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  async function submit(event: FormEvent) {
    event.preventDefault()
    const change = read()
    if (typeof change === "string") {
      setWrong(change)
      return
    }
    setWrong(undefined)
    setBusy(true)
    await save(change)
    setBusy(false)
  }
  function keyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.stopPropagation()
      close()
    }
  }
  return (
    <form onSubmit={submit} onKeyDown={keyDown} className="grid gap-3">
      {children(wrong ?? error)}
      <div className="flex flex-wrap gap-2">
        {!atOnce && (
          <Button type="submit" size="sm" variant="primary" pending={busy}>
            {m.actions.save}
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={close}>
          {m.actions.cancel}
        </Button>
        {!isRequired(field) && field !== "taskSummary" && (
          <Button
            size="sm"
            variant="quiet"
            className="ml-auto"
            onClick={() => save({ field, value: null } as FieldChange)}
          >
            {NONE[field] ?? words.notNeededButton}
          </Button>
        )}
      </div>
    </form>
  )
}
