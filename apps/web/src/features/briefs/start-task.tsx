"use client"

import { MESSAGE_LENGTH } from "@atelier/domain/briefs"
import { useRouter } from "next/navigation"
import { Composer } from "@/components/chat/composer.tsx"
import { FormRefusal } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.startTask

/** The first sentence opens a draft on the server; until it is there, the words are kept in this tab. */
export function StartTask() {
  const router = useRouter()
  const start = trpc.briefs.start.useMutation()
  const form = useForm({
    values: { message: "" },
    draft: "brief:new",
    send: ({ message }, idempotencyKey) => start.mutateAsync({ message: message.trim(), idempotencyKey }),
    after: ({ id }) => router.push(`/client/tasks/new/${id}`),
  })
  const { message } = form.values
  const going = form.pending || start.isSuccess

  /** What was written before comes back when the example could not be sent. */
  async function begin(example: string) {
    form.set({ message: example })
    if (!(await form.submit()) && message !== "") {
      form.set({ message })
    }
  }

  return (
    <div className="max-w-3xl">
      <Composer
        value={message}
        onChange={(text) => form.set({ message: text })}
        onSend={() => void form.submit()}
        label={words.title}
        placeholder={words.placeholder}
        send={words.send}
        pending={going}
        autoFocus
        rows={4}
        limit={MESSAGE_LENGTH}
      />
      <FormRefusal form={form} className="mt-3" />
      <div className="mt-4">
        <p className="text-ink-3 text-note">{words.examples}</p>
        <ul className="mt-2 flex flex-wrap gap-2">
          {words.example.map((example) => (
            <li key={example}>
              <Button size="sm" onClick={() => begin(example)} disabled={going}>
                {example}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
