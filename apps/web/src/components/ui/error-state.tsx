"use client"

import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { Button } from "./button.tsx"
import { CopyButton } from "./copy-button.tsx"
import { ToneMark } from "./tone.tsx"

export type ErrorStateProps = {
  what: ReactNode
  /** What is not lost. */
  safe?: ReactNode
  todo?: ReactNode
  requestId?: string | undefined
  onRetry?: () => unknown
  /** Instead of, or beside, trying again. */
  action?: ReactNode
  className?: string
}

/** What happened, what is safe, what to do, and a request id to copy. */
export function ErrorState({ what, safe, todo, requestId, onRetry, action, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cn("rounded-lg border border-line border-l-3 border-l-red bg-surface p-5", className)}>
      <p className="flex items-baseline gap-2 font-[550]">
        <span className="text-red">
          <ToneMark tone="failed" />
        </span>
        {what}
      </p>
      <div className="mt-1 grid gap-1 pl-5 text-ink-2 text-sm">
        {safe && <p>{safe}</p>}
        {todo && <p>{todo}</p>}
        {requestId && (
          <p className="text-ink-3 text-note">
            {m.pageError.requestId}{" "}
            <CopyButton value={requestId} label={m.pageError.copyRequestId} className="font-mono">
              {requestId}
            </CopyButton>
          </p>
        )}
        {(onRetry || action) && (
          <div className="mt-2 flex flex-wrap gap-2">
            {onRetry && <Button onClick={onRetry}>{m.actions.retry}</Button>}
            {action}
          </div>
        )}
      </div>
    </div>
  )
}
