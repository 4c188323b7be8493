"use client"

import type { KeyboardEvent } from "react"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { MessageItem } from "./types.ts"

const words = m.taskPage.stream

/** One of one's own messages while it is changed; what was typed is kept when this is left. */
export function EditMessage({ message, close }: { message: MessageItem; close: () => void }) {
  const edit = trpc.delivery.editMessage.useMutation()
  const form = useForm({
    values: { body: message.body },
    id: message.id,
    draft: `edit:${message.id}`,
    send: ({ body }) => edit.mutateAsync({ messageId: message.id, body: body.trim() }),
    after: close,
    stays: true,
  })
  const leave = (event: KeyboardEvent) => event.key === "Escape" && close()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from wherever the focus is inside
    <div onKeyDown={leave}>
      <Form form={form} className="gap-2">
        <TextField {...form.field("body")} label={words.editLabel} hideLabel rows={2} limit={5000} />
        <div className="flex gap-2">
          <SubmitButton size="sm" variant="plain" disabled={form.values.body.trim() === ""}>
            {m.actions.save}
          </SubmitButton>
          <Button size="sm" variant="quiet" onClick={close}>
            {m.actions.cancel}
          </Button>
        </div>
      </Form>
    </div>
  )
}
