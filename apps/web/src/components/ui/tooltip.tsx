"use client"

import { Tooltip as Radix } from "radix-ui"
import type { ReactNode } from "react"

export type TooltipProps = {
  /** One short line; never the only place where something is said. */
  text: ReactNode
  side?: "top" | "right" | "bottom" | "left"
  /** One focusable element. */
  children: ReactNode
}

export function Tooltip({ text, side = "top", children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={250}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 rounded-md bg-ink px-2.5 py-1.5 text-note text-paper animate-appear"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
