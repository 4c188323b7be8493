"use client"

import { type ReactNode, useRef, useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { useConflictNotice } from "./conflict-notice.ts"
import { DialogFormProvider } from "./dialog-context.ts"

type FormDialogProps = {
  /** A Button; or control it with `open` and `onOpenChange`. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Instead of `onOpenChange`, once it was sent. */
  onSent?: () => void
  title: ReactNode
  description?: ReactNode
  width?: "narrow" | "wide"
  /** The form, a `lazyPart`: its code comes when the dialog is opened. */
  children: ReactNode
}

/** A form over the page. Closed without being sent it keeps what was typed; sent, it closes. */
export function FormDialog({ trigger, open, onOpenChange, onSent, children, ...rest }: FormDialogProps) {
  const [own, setOwn] = useState(false)
  const typed = useRef<Record<string, unknown>>({})
  const shown = open ?? own
  const { during, closing } = useConflictNotice(shown)
  function show(next: boolean): void {
    if (!next) {
      closing()
    }
    ;(onOpenChange ?? setOwn)(next)
  }
  function close(sent = false): void {
    if (sent && onSent) {
      closing()
      onSent()
    } else {
      show(false)
    }
  }
  return (
    <Dialog trigger={trigger} open={shown} onOpenChange={show} {...rest}>
      <DialogFormProvider value={{ typed, close, during }}>
        <Block skeleton={<SkeletonText lines={4} />}>{children}</Block>
      </DialogFormProvider>
    </Dialog>
  )
}
