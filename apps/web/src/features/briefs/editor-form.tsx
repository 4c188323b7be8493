"use client"

import { type BriefKey, isRequired } from "@atelier/domain/briefs"
import { type KeyboardEvent, type ReactNode, useRef } from "react"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"
import type { BriefFields, FieldChange } from "./types.ts"

const words = m.briefEditor

export type EditorProps = {
  brief: BriefFields
  /** Under which what is typed is kept over a reload, until it is saved or left. */
  draft: string
  save: (change: FieldChange) => Promise<void>
  /** Without a change; what was typed is kept for the next time, unless it is given up. */
  leave: (typed: "kept" | "given up") => void
}

const NONE: Partial<Record<BriefKey, string>> = {
  deadline: words.noDate,
  visualDirection: words.leaveToUs,
}

type FormProps = Pick<EditorProps, "save" | "leave"> & {
  field: BriefKey
  /** The change, or the words of what is wrong with it. */
  read: () => FieldChange | string
  /** Each choice is saved at once: only closing is left. */
  atOnce?: boolean
  /** Gets what is wrong, in words, and how to save a choice at once. */
  children: (error: string | undefined, choose: (change: FieldChange) => void) => ReactNode
}

const noValues = {}

/** The frame of every editor: save, cancel, say that it is not needed; Escape leaves and keeps what was typed. */
export function EditorForm({ field, save, leave, read, atOnce = false, children }: FormProps) {
  const chosen = useRef<FieldChange>(undefined)
  const form = useForm({
    values: noValues,
    check: () => {
      const change = chosen.current ?? read()
      return { value: typeof change === "string" && change }
    },
    send: async () => {
      const change = chosen.current ?? read()
      return typeof change === "string" ? undefined : save(change)
    },
    stays: true,
  })
  const refused = form.refusal && (Object.values(form.refusal.fields)[0] ?? form.refusal.message)
  function choose(change: FieldChange): void {
    chosen.current = change
    void form.submit().finally(() => {
      chosen.current = undefined
    })
  }
  function keyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.stopPropagation()
      leave("kept")
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from wherever the focus is inside
    <div onKeyDown={keyDown}>
      <Form form={form} quiet className="gap-3">
        {children(form.errors.value ?? refused ?? undefined, choose)}
        <div className="flex flex-wrap gap-2">
          {!atOnce && <SubmitButton size="sm">{m.actions.save}</SubmitButton>}
          <Button size="sm" variant="quiet" onClick={() => leave("given up")}>
            {m.actions.cancel}
          </Button>
          {!isRequired(field) && field !== "taskSummary" && (
            <Button size="sm" variant="quiet" className="ml-auto" onClick={() => choose({ field, value: null })}>
              {NONE[field] ?? words.notNeededButton}
            </Button>
          )}
        </div>
      </Form>
    </div>
  )
}
