"use client"

import { Paperclip } from "lucide-react"
import { useEffect, useRef } from "react"
import { Button } from "@/components/ui/button.tsx"
import { UploadList } from "@/components/ui/file-drop.tsx"
import { toastError } from "@/components/ui/toaster.tsx"
import { Composer } from "@/features/chat/composer.tsx"
import { PendingMessage } from "@/features/chat/pending-message.tsx"
import { useDraft } from "@/features/chat/use-draft.ts"
import type { useOutbox } from "@/features/chat/use-outbox.ts"
import { useUploads } from "@/features/delivery/use-uploads.ts"
import { m } from "@/messages/index.ts"
import type { BriefMessage } from "../types.ts"
import type { Desk } from "../use-brief.ts"
import { StyleChoice } from "./style-choice.tsx"

const words = m.newTask

function Said({ message }: { message: BriefMessage }) {
  return message.role === "USER" ? (
    <p className="ml-auto w-fit max-w-[56ch] whitespace-pre-line rounded-[14px] rounded-br-sm bg-sunk px-4 py-3">
      {message.body}
    </p>
  ) : (
    <div className="max-w-[56ch]">
      <p className="text-ink-3 text-note">{words.assistant}</p>
      <p className="whitespace-pre-line">{message.body}</p>
    </div>
  )
}

/** Keeps the latest in sight: at once when the page opens in the middle, gently when something is said. */
function useFollow(count: number) {
  const end = useRef<HTMLDivElement>(null)
  const before = useRef(count)
  useEffect(() => {
    if (count !== before.current) {
      before.current = count
      end.current?.scrollIntoView({ behavior: "smooth", block: "end" })
    }
  }, [count])
  return end
}

type ConversationProps = { desk: Desk; outbox: ReturnType<typeof useOutbox> }

/** What was said, the answers to choose from, and the field to say more. */
export function Conversation({ desk, outbox }: ConversationProps) {
  const { brief } = desk
  const { messages } = brief
  const [text, setText] = useDraft(`brief:${brief.id}`)
  const chooser = useRef<HTMLInputElement>(null)
  const uploads = useUploads({ kind: "REFERENCE", briefId: brief.id }, (file) => {
    desk.attach([file.id]).then(() => uploads.clear(), toastError)
  })
  const end = useFollow(messages.length + outbox.entries.length)
  const last = messages.at(-1)
  const styled = messages.findLast(({ styles }) => styles.length > 0)
  const step = last?.step
  const waiting = outbox.entries.some(({ state }) => state === "sending")
  const replies = step && step.kind !== "ready" && !waiting ? step.quickReplies : []
  // Beside the cards only what they cannot say.
  const shown = last === styled ? replies.filter(({ value }) => value === null) : replies
  const choose = () => chooser.current?.click()

  return (
    <div className="flex min-h-[calc(100dvh-14rem)] flex-col">
      <div role="log" aria-label={words.conversation} aria-live="polite" className="grid gap-5 pb-5">
        {messages.map((message) => (
          <div key={message.id} className="grid gap-3">
            <Said message={message} />
            {message === styled && <StyleChoice desk={desk} message={message} onOwn={choose} />}
          </div>
        ))}
        {outbox.entries.map((entry) => (
          <PendingMessage
            key={entry.id}
            entry={entry}
            onRetry={() => outbox.retry(entry.id)}
            onTakeBack={() => {
              outbox.remove(entry.id)
              setText([text, entry.text].filter(Boolean).join("\n"))
            }}
          />
        ))}
      </div>
      {shown.length > 0 && (
        <ul aria-label={words.replies} className="mb-5 flex flex-wrap gap-2">
          {shown.map(({ label }) => (
            <li key={label}>
              <Button size="sm" onClick={() => void outbox.add({ text: label })}>
                {label}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div ref={end} className="sticky bottom-0 z-10 mt-auto scroll-mb-4 bg-paper pb-4 max-sm:bottom-25">
        <Composer
          value={text}
          onChange={setText}
          onSend={() => {
            void outbox.add({ text: text.trim() })
            setText("")
          }}
          label={words.write}
          placeholder={words.placeholder}
          rows={2}
          tools={
            <>
              <input
                ref={chooser}
                type="file"
                multiple
                aria-label={words.attach}
                className="sr-only"
                tabIndex={-1}
                onChange={(event) => {
                  uploads.add([...(event.target.files ?? [])])
                  event.target.value = ""
                }}
              />
              <button
                type="button"
                onClick={choose}
                className="flex min-h-8 items-center gap-1.5 rounded-md px-2 text-ink-2 text-note hover:bg-sunk hover:text-ink"
              >
                <Paperclip className="size-4" strokeWidth={1.75} aria-hidden="true" />
                {words.attach}
              </button>
            </>
          }
        >
          {uploads.rows.length > 0 && (
            <UploadList rows={uploads.rows} onRemove={uploads.remove} onRetry={uploads.retry} />
          )}
        </Composer>
      </div>
    </div>
  )
}
