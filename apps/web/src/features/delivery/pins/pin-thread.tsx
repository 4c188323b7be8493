"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import * as m from "@/messages/index.ts"
import type { PinItem } from "./types.ts"

const words = m.pins

/** What was said to a comment, the freelancer's answers among it. */
export function PinThread({ thread }: Pick<PinItem, "thread">) {
  return thread.length === 0 ? null : (
    <ul className="mt-2 grid gap-1.5 border-line border-l-2 pl-3 text-sm">
      {thread.map(({ id, author, body, verdict, at }) => (
        <li key={id}>
          <span className="text-ink-3 text-note">
            {author}, <RelativeTime date={at} />
            {verdict && ": "}
          </span>
          {verdict && <span className="font-[550] text-note">{words.answered[verdict]}</span>}
          {body && <p className="measure whitespace-pre-line break-words">{body}</p>}
        </li>
      ))}
    </ul>
  )
}

type SayFormProps = {
  id: string
  label: string
  submit: string
  optional?: boolean
  send: (body: string) => Promise<unknown>
  done?: string
  onClose: () => void
}

/** A few words below a comment: a reply, or what is still missing. */
export function SayForm({ id, label, submit, optional = false, send, done, onClose }: SayFormProps) {
  const form = useForm({
    id,
    values: { body: "" },
    draft: id,
    check: ({ body }) => ({ body: !optional && body.trim() === "" && words.tooShort }),
    send: ({ body }) => send(body.trim()),
    done: () => {
      onClose()
      return done
    },
  })
  return (
    <Form form={form} label={label} className="mt-2 gap-2">
      <TextField {...form.field("body")} label={label} rows={2} limit={2000} optional={optional} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="sm" variant="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
        <SubmitButton size="sm" variant="plain">
          {submit}
        </SubmitButton>
      </div>
    </Form>
  )
}
