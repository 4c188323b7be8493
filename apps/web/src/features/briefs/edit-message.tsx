"use client"

import { MESSAGE_LENGTH } from "@atelier/domain/briefs"
import { type KeyboardEvent, useEffect, useRef } from "react"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"
import type { BriefMessage } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.past

type EditMessageProps = { workspace: Workspace; message: BriefMessage; leave: () => void }

/** A message in a field of its own; Escape leaves it as it is. What is typed is kept when it is refused. */
export function EditMessage({ workspace, message, leave }: EditMessageProps) {
  const form = useForm({
    values: { text: message.body },
    id: `edit-${message.seq}`,
    check: ({ text }) => ({ text: text.trim() === "" && m.briefEditor.tooFew }),
    send: ({ text }) => (text.trim() === message.body ? Promise.resolve() : workspace.revise(message.id, text.trim())),
    after: leave,
    stays: true,
  })
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector("textarea")?.focus(), [])
  function keyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.stopPropagation()
      leave()
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from wherever the focus is inside
    <div ref={box} onKeyDown={keyDown}>
      <Form form={form} label={words.editLabel} className="gap-3">
        <TextField {...form.field("text")} label={words.editLabel} hideLabel rows={3} limit={MESSAGE_LENGTH} />
        <div className="flex justify-end gap-2">
          <Button size="sm" variant="quiet" onClick={leave}>
            {m.actions.cancel}
          </Button>
          <SubmitButton size="sm">{words.update}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
