"use client"

import { useKept } from "@/lib/kept.ts"
import { PendingMessage } from "./pending-message.tsx"
import type { Message, Outbox } from "./use-outbox.ts"

/** What is being written in a conversation, kept over a reload under `name`, and what of it is on its way. */
export function useWriting(name: string, outbox: Outbox) {
  const [text, setText] = useKept(name, "")
  return {
    value: text,
    onChange: setText,
    send: (more: Omit<Message, "text"> = {}) => {
      void outbox.add({ text: text.trim(), ...more })
      setText("")
    },
    onTheirWay: outbox.entries.map((entry) => (
      <PendingMessage
        key={entry.id}
        entry={entry}
        onRetry={() => outbox.retry(entry.id)}
        onTakeBack={() => {
          outbox.remove(entry.id)
          setText([text, entry.text].filter(Boolean).join("\n"))
        }}
      />
    )),
  }
}
