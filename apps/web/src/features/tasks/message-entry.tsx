"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Textarea } from "@/components/ui/input.tsx"
import { Badge } from "@/components/ui/status.tsx"
import { TimelineEntry } from "@/components/ui/timeline.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { FileChips } from "@/features/delivery/file-chips.tsx"
import { cn } from "@/lib/cn.ts"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { MessageItem } from "./types.ts"

const words = m.taskPage.stream

/** One message of a task; own ones can be changed for a quarter of an hour. */
export function MessageEntry({ message }: { message: MessageItem }) {
  const [editing, setEditing] = useState(false)
  return (
    <TimelineEntry
      actor={message.sender.name}
      at={message.createdAt}
      detail={message.editedAt ? words.edited : undefined}
      body={
        <>
          {editing ? (
            <EditMessage message={message} close={() => setEditing(false)} />
          ) : (
            <p
              className={cn(
                "w-fit max-w-[68ch] whitespace-pre-line rounded-lg px-3.5 py-2.5",
                message.internal ? "bg-violet-soft" : message.mine ? "bg-sunk" : "border border-line bg-surface",
              )}
            >
              {message.body}
            </p>
          )}
          <FileChips files={message.files} className="mt-2" />
          {message.editable && !editing && (
            <button
              type="button"
              onClick={() => setEditing(true)}
              className="link mt-1.5 text-ink-3 text-note hover:text-ink"
            >
              {words.edit}
            </button>
          )}
        </>
      }
    >
      <span className="font-[550]">{message.mine ? words.you : message.sender.name}</span>
      {message.internal && (
        <Badge tone="review" className="ml-2">
          {words.internalNote}
        </Badge>
      )}
    </TimelineEntry>
  )
}

function EditMessage({ message, close }: { message: MessageItem; close: () => void }) {
  const utils = trpc.useUtils()
  const [body, setBody] = useKept(`edit:${message.id}`, message.body)
  const edit = trpc.delivery.editMessage.useMutation({
    onSuccess: async () => {
      setBody(message.body)
      await utils.delivery.messages.invalidate()
      close()
    },
    onError: toastError,
  })
  function save(event: FormEvent) {
    event.preventDefault()
    edit.mutate({ messageId: message.id, body: body.trim() })
  }
  return (
    <form onSubmit={save} className="grid gap-2">
      <Field label={words.editLabel} hideLabel>
        <Textarea
          rows={2}
          limit={5000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && close()}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="sm" pending={edit.isPending} disabled={body.trim() === ""}>
          {m.actions.save}
        </Button>
        <Button size="sm" variant="quiet" onClick={close}>
          {m.actions.cancel}
        </Button>
      </div>
    </form>
  )
}
