"use client"

import { X } from "lucide-react"
import { Dialog as Radix } from "radix-ui"
import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { DIALOG_ACTIONS } from "./dialog-actions.ts"

export type DialogPanelProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Gives the focus back; without it that is left to who opened it. */
  onClosed: () => void
  shape: "narrow" | "wide" | "right" | "bottom"
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}

const dialog =
  "inset-x-0 bottom-0 mx-auto grid max-h-[calc(100dvh-2rem)] rounded-t-lg border animate-rise sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2 sm:rounded-lg"
const shapes = {
  narrow: `${dialog} sm:max-w-lg`,
  wide: `${dialog} sm:max-w-3xl`,
  right: "inset-y-0 right-0 grid w-[min(26rem,100vw)] content-start border-l animate-slide-left",
  bottom: "inset-x-0 bottom-0 grid max-h-[85dvh] content-start rounded-t-lg border-t animate-slide-up",
}

/** What stands over the page: focus kept inside, Escape, the page behind it still. Loaded when first wanted. */
export function DialogPanel({
  open,
  onOpenChange,
  onClosed,
  shape,
  title,
  description,
  actions,
  children,
}: DialogPanelProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-veil animate-appear" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            onClosed()
          }}
          className={cn(
            "fixed z-50 gap-5 overflow-y-auto border-line bg-surface p-5 shadow-float sm:p-6",
            shapes[shape],
          )}
        >
          <div className="flex items-start justify-between gap-4">
            <div>
              <Radix.Title className="title text-lg">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-1 text-sm text-ink-2 text-pretty">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close className="-mt-1 -mr-1 grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk">
              <X className="size-4" aria-hidden="true" />
              <span className="sr-only">{m.actions.close}</span>
            </Radix.Close>
          </div>
          {children}
          {actions && <div className={DIALOG_ACTIONS}>{actions}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
