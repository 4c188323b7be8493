"use client"

import { Status } from "@/components/ui/status.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { useOnline } from "./use-online.ts"
import type { OutboxEntry } from "./use-outbox.ts"

type PendingMessageProps = { entry: OutboxEntry; onRetry: () => void; onTakeBack: () => void; className?: string }

/** A message that is not on the server yet: pale while it is sent; what to do when it was not. */
export function PendingMessage({ entry, onRetry, onTakeBack, className }: PendingMessageProps) {
  const online = useOnline()
  const failed = entry.state === "failed"
  return (
    <div className={cn("ml-auto grid max-w-[56ch] justify-items-end gap-1", className)}>
      <p className={cn("whitespace-pre-line rounded-lg rounded-br-sm bg-sunk px-4 py-3", !failed && "opacity-60")}>
        {entry.text}
      </p>
      <div role="status" className="flex flex-wrap items-baseline justify-end gap-x-3 text-note">
        {failed ? (
          <>
            <Status tone="failed">{entry.error ? m.chat.refused(entry.error) : m.chat.notSent}</Status>
            <button type="button" className="link" onClick={onRetry}>
              {m.chat.again}
            </button>
            <button type="button" className="link" onClick={onTakeBack}>
              {m.chat.takeBack}
            </button>
          </>
        ) : (
          <span className="text-ink-3">{online ? m.chat.sending : m.chat.waiting}</span>
        )}
      </div>
    </div>
  )
}
