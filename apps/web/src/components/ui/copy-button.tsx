"use client"

import { type ReactNode, useState } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"

type CopyButtonProps = {
  value: string
  /** What is copied, for screen readers. */
  label: string
  children?: ReactNode
  className?: string
}

/** Copies a value and says so for two seconds. */
export function CopyButton({ value, label, children, className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className={cn(
        "rounded-sm px-1 text-left underline decoration-line-2 underline-offset-3 hover:text-ink",
        className,
      )}
      onClick={() => {
        navigator.clipboard.writeText(value).then(
          () => {
            setCopied(true)
            setTimeout(() => setCopied(false), 2000)
          },
          () => setCopied(false),
        )
      }}
    >
      {copied ? m.actions.copied : (children ?? m.actions.copy)}
      {!copied && <span className="sr-only"> ({label})</span>}
    </button>
  )
}
