"use client"

import { MESSAGE_LENGTH, viewOf } from "@atelier/domain/briefs"
import { useEffect, useRef } from "react"
import { AttachFiles } from "@/components/chat/attach-files.tsx"
import { AttachedFiles } from "@/components/chat/attached-files.tsx"
import { Composer } from "@/components/chat/composer.tsx"
import type { Outbox } from "@/components/chat/use-outbox.ts"
import { useWriting } from "@/components/chat/use-writing.tsx"
import { Button } from "@/components/ui/button.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { useUploads } from "@/features/delivery/use-uploads.ts"
import * as m from "@/messages/index.ts"
import { OwnMessage, WayBack } from "./own-message.tsx"
import { StyleChoice } from "./style-choice.tsx"
import type { BriefMessage } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.newTask

function Said({ message, workspace }: { message: BriefMessage; workspace: Workspace }) {
  if (message.role === "FILE") {
    return (
      <details className="ml-auto w-full max-w-[56ch] rounded-[14px] border border-line px-4 py-3">
        <summary className="cursor-pointer text-ink-2 text-note">{words.fromFile(message.fileName ?? "")}</summary>
        <p className="mt-2 max-h-80 overflow-y-auto whitespace-pre-line">{message.body}</p>
      </details>
    )
  }
  return message.role === "USER" ? (
    <OwnMessage message={message} workspace={workspace} />
  ) : (
    <Assistant>{message.body}</Assistant>
  )
}

function Assistant({ children }: { children: string }) {
  return (
    <div className="max-w-[56ch]">
      <p className="text-ink-3 text-note">{words.assistant}</p>
      <p className="whitespace-pre-line">{children}</p>
    </div>
  )
}

/** Opens at the latest, and brings it into sight whenever something is said. */
function useFollow(count: number) {
  const whole = useRef<HTMLDivElement>(null)
  const before = useRef(count)
  useEffect(() => {
    whole.current?.scrollIntoView({ behavior: "instant", block: "end" })
  }, [])
  useEffect(() => {
    if (count !== before.current) {
      before.current = count
      whole.current?.scrollIntoView({ behavior: "smooth", block: "end" })
    }
  }, [count])
  return whole
}

type ConversationProps = { workspace: Workspace; outbox: Outbox }

/** What was said, the answers to choose from, and the field to say more. */
export function Conversation({ workspace, outbox }: ConversationProps) {
  const { brief } = workspace
  const { messages } = brief
  const writing = useWriting(`brief:${brief.id}`, outbox)
  const chooser = useRef<HTMLInputElement>(null)
  const uploads = useUploads({ kind: "REFERENCE", briefId: brief.id }, (file) => {
    workspace.attach([file.id]).then(() => uploads.used([file.id]), toastError)
  })
  const whole = useFollow(messages.length + outbox.entries.length)
  // The latest question stands until something new is asked, whatever was attached since.
  const last = messages.findLast(({ step }) => step !== null)
  const styled = messages.findLast(({ styles }) => styles.length > 0)
  const step = last?.step
  const waiting = outbox.entries.some(({ state }) => state === "sending")
  const question = step && step.kind !== "ready" ? step : null
  const cardsLast = last !== undefined && last === styled
  const choosing = cardsLast && (brief.brief.visualDirection.value?.styleIds.length ?? 0) > 0
  // Filled in in the sheet, so that the question no longer stands; who chooses among the cards is still at it.
  const answered =
    question !== null && !choosing && viewOf(brief.brief, question.deliverable)[question.field].source === "confirmed"
  const replies = question && !waiting && !answered ? question.quickReplies : []
  const buttons = replies
    // Beside the cards only what they cannot say.
    .filter(({ value }) => !cardsLast || value === null)
    .map(({ label }) => (
      <Button key={label} size="sm" onClick={() => void outbox.add({ text: label })}>
        {label}
      </Button>
    ))
  const choose = () => chooser.current?.click()

  return (
    <div ref={whole} className="flex min-h-[calc(100dvh-14rem)] scroll-mb-4 flex-col max-sm:scroll-mb-20">
      <div role="log" aria-label={words.conversation} aria-live="polite" className="grid gap-5 pb-5">
        {messages.map((message) => (
          <div key={message.id} className="grid gap-3">
            <Said message={message} workspace={workspace} />
            {message === styled && (
              <StyleChoice workspace={workspace} message={message} onOwn={choose} passed={!cardsLast}>
                {cardsLast && buttons}
              </StyleChoice>
            )}
          </div>
        ))}
        {brief.reading.map(({ fileId, name, late }) => (
          <Assistant key={fileId}>{late ? words.readingLate(name) : words.reading(name)}</Assistant>
        ))}
        {answered && !waiting && (
          <Assistant>{words.answered(brief.readiness.missing.map((field) => words.spoken[field]))}</Assistant>
        )}
        {writing.onTheirWay}
        <WayBack workspace={workspace} />
      </div>
      {!cardsLast && buttons.length > 0 && (
        <fieldset className="mb-5 flex flex-wrap gap-2">
          <legend className="sr-only">{words.replies}</legend>
          {buttons}
        </fieldset>
      )}
      <div className="sticky bottom-0 z-10 mt-auto bg-paper pb-4 max-sm:bottom-14">
        <Composer
          value={writing.value}
          onChange={writing.onChange}
          onSend={() => writing.send()}
          label={words.write}
          placeholder={words.placeholder}
          rows={1}
          onFiles={uploads.add}
          limit={MESSAGE_LENGTH}
          tools={<AttachFiles label={words.attach} onFiles={uploads.add} chooser={chooser} />}
        >
          <AttachedFiles rows={uploads.rows} onRemove={uploads.remove} onRetry={uploads.retry} />
        </Composer>
      </div>
    </div>
  )
}
