"use client"

import { useRouter } from "next/navigation"
import { useRef } from "react"
import { Composer } from "@/components/chat/composer.tsx"
import { Button } from "@/components/ui/button.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { readError } from "@/lib/errors.ts"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"

const words = m.newTask

/** The first sentence opens a draft on the server; until it is there, the words are kept in this tab. */
export function StartTask() {
  const router = useRouter()
  const idempotency = useIdempotencyKey()
  const sent = useRef("")
  const [text, setText] = useKept("brief:new", "")
  const start = trpc.briefs.start.useMutation()
  const going = start.isPending || start.isSuccess

  async function begin(message: string) {
    if (going) {
      return
    }
    if (sent.current !== message) {
      idempotency.renew()
      sent.current = message
    }
    try {
      const { id } = await start.mutateAsync({ message, idempotencyKey: idempotency.key() })
      setText("")
      router.push(`/client/tasks/new/${id}`)
    } catch (error) {
      if (readError(error).reason !== undefined) {
        idempotency.renew()
      }
      toastError(error)
    }
  }

  return (
    <div className="max-w-3xl">
      <Composer
        value={text}
        onChange={setText}
        onSend={() => void begin(text.trim())}
        label={words.startTitle}
        placeholder={words.startPlaceholder}
        send={words.startSend}
        pending={going}
        autoFocus
        rows={4}
      />
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
