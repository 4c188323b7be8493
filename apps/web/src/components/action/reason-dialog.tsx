"use client"

import type { ReactNode } from "react"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import type { ReasonFormProps } from "./reason-form.tsx"

const ReasonForm = lazyPart(() => import("./reason-form.tsx").then((module) => module.ReasonForm))

type ReasonDialogProps<A> = Omit<ReasonFormProps, "send"> & {
  send: (reason: string, idempotencyKey: string) => Promise<A>
  /** What is said once it is done. */
  done: string | ((answer: A) => string)
  /** A Button; or control it with `open` and `onOpenChange`. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** What follows from it. */
  description: string
}

/** A decision about someone's work, money or account, with the reason that they will read. */
export function ReasonDialog<A>(props: ReasonDialogProps<A>) {
  const { trigger, open, onOpenChange, description, send, done, ...form } = props
  async function decide(reason: string, idempotencyKey: string) {
    const answer = await send(reason, idempotencyKey)
    return typeof done === "string" ? done : done(answer)
  }
  return (
    <FormDialog
      trigger={trigger}
      title={form.title}
      description={description}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      <ReasonForm {...form} send={decide} />
    </FormDialog>
  )
}
