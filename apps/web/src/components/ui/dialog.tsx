"use client"

import { X } from "lucide-react"
import { Dialog as Radix } from "radix-ui"
import { type ReactNode, useState } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { Button } from "./button.tsx"

export type DialogProps = {
  /** A Button that opens it; or control it with `open` and `onOpenChange`. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  /** The row of buttons at the end. */
  actions?: ReactNode
  width?: "narrow" | "wide"
  children?: ReactNode
}

const veil = "fixed inset-0 z-40 bg-veil animate-appear"

function control(open: boolean | undefined, onOpenChange: ((open: boolean) => void) | undefined) {
  return { ...(open === undefined ? {} : { open }), ...(onOpenChange ? { onOpenChange } : {}) }
}

function Head({ title, description }: { title: ReactNode; description?: ReactNode }) {
  return (
    <div className="flex items-start justify-between gap-4">
      <div>
        <Radix.Title className="title text-lg">{title}</Radix.Title>
        {description && (
          <Radix.Description className="mt-1 text-sm text-ink-2 text-pretty">{description}</Radix.Description>
        )}
      </div>
      <Radix.Close className="-mt-1 -mr-1 grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk">
        <X className="size-4" aria-hidden="true" />
        <span className="sr-only">{m.common.actions.close}</span>
      </Radix.Close>
    </div>
  )
}

/** A question or a short form over the page; on a phone it stands at the lower edge. */
export function Dialog({ trigger, open, onOpenChange, title, description, actions, width, children }: DialogProps) {
  return (
    <Radix.Root {...control(open, onOpenChange)}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed inset-x-0 bottom-0 z-50 mx-auto grid max-h-[calc(100dvh-2rem)] gap-5 overflow-y-auto rounded-t-lg border border-line bg-surface p-5 shadow-float animate-rise",
            "sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2 sm:rounded-lg sm:p-6",
            width === "wide" ? "sm:max-w-3xl" : "sm:max-w-lg",
          )}
        >
          <Head title={title} description={description} />
          {children}
          {actions && (
            <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end max-sm:[&>*]:w-full">{actions}</div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export type SheetProps = Omit<DialogProps, "width" | "actions"> & { side?: "right" | "bottom" }

/** A drawer beside the page: the brief on a phone, a row's details, filters. */
export function Sheet({ trigger, open, onOpenChange, title, description, side = "right", children }: SheetProps) {
  return (
    <Radix.Root {...control(open, onOpenChange)}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed z-50 grid content-start gap-5 overflow-y-auto border-line bg-surface p-5 shadow-float",
            side === "right"
              ? "inset-y-0 right-0 w-[min(26rem,100vw)] border-l animate-slide-left"
              : "inset-x-0 bottom-0 max-h-[85dvh] rounded-t-lg border-t animate-slide-up",
          )}
        >
          <Head title={title} description={description} />
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export type ConfirmDialogProps = {
  trigger: ReactNode
  title: ReactNode
  /** What cannot be undone, and what it costs. */
  description: ReactNode
  /** The consequence itself: "Cancel task, refund 12 credits". */
  confirm: string
  /** Resolves when done; the dialog then closes. A rejection keeps it open. */
  onConfirm: () => Promise<unknown>
  danger?: boolean
  children?: ReactNode
}

/** Only for what cannot be undone; everything else has Undo. */
export function ConfirmDialog({
  trigger,
  title,
  description,
  confirm,
  onConfirm,
  danger = true,
  children,
}: ConfirmDialogProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      title={title}
      description={description}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.common.actions.back}
          </Button>
          <Button variant={danger ? "danger" : "primary"} onClick={() => onConfirm().then(() => setOpen(false))}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
