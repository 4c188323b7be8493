"use client"

import { createContext, type ReactNode, useContext, useEffect } from "react"
import { Button, type ButtonProps } from "@/components/ui/button.tsx"
import { DIALOG_ACTIONS } from "@/components/ui/dialog-actions.ts"
import { Notice } from "@/components/ui/notice.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { useDialogForm } from "./dialog-context.ts"
import type { FormState } from "./use-form.ts"

const Pending = createContext(false)

type AnyForm = Pick<FormState<Record<string, unknown>>, "errors" | "refusal" | "pending" | "submit" | "box" | "shown">

/** Why it was refused, unless a field says it: one sentence, or what was said of fields that are not on the screen. */
export function FormRefusal({
  form: { refusal, errors, shown },
  className,
}: {
  form: AnyForm
  className?: string | undefined
}) {
  if (!refusal) {
    return null
  }
  const elsewhere = Object.entries(errors).flatMap(([path, words]) =>
    shown.has(path.split(".")[0] ?? path) ? [] : [words],
  )
  const said = Object.keys(refusal.fields).length === 0 ? [refusal.message] : elsewhere
  if (said.length === 0) {
    return null
  }
  return (
    <Notice tone="failed" className={className}>
      {said.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {refusal.requestId && !refusal.reason && (
        <p className="text-ink-3 text-note">
          {m.pageError.requestId} {refusal.requestId}
        </p>
      )}
    </Notice>
  )
}

type FormProps = {
  form: AnyForm
  /** Its caller shows the refusal. */
  quiet?: boolean
  /** Nothing has to be filled in: in a dialog the button has the focus. */
  optional?: boolean
  /** What it is called where it opens inside a page; it can have the focus then. */
  label?: string
  className?: string | undefined
  children: ReactNode
}

/** The frame of a form that `useForm` holds: its refusal above, its fields, its button. In a dialog the first field has the focus. */
export function Form({ form, quiet = false, optional = false, label, className, children }: FormProps) {
  const { box, submit, pending } = form
  const inDialog = useDialogForm() !== null
  useEffect(() => {
    if (inDialog) {
      box.current?.querySelector<HTMLElement>(optional ? "[type=submit]" : "input, textarea, select")?.focus()
    }
  }, [inDialog, optional, box])
  return (
    // A page that is not React's yet would put what was typed into the address.
    <form
      ref={box}
      method="post"
      noValidate
      onSubmit={submit}
      {...(label ? { "aria-label": label, tabIndex: -1 } : {})}
      className={cn("grid outline-none", inDialog ? "gap-5" : "gap-4", className)}
    >
      {!quiet && <FormRefusal form={form} />}
      <Pending value={pending}>{children}</Pending>
    </form>
  )
}

/** The button that sends the form around it; pending until that is answered. */
export function SubmitButton({ variant = "primary", ...rest }: ButtonProps) {
  return <Button type="submit" variant={variant} pending={useContext(Pending)} {...rest} />
}

type FormActionsProps = Omit<ButtonProps, "variant" | "children"> & {
  /** The consequence in the button. */
  submit: string
  back?: string
  danger?: boolean
  /** In the place of the button. */
  instead?: ReactNode
}

/** The last row of a form in a dialog: the way back, and what it does. */
export function FormActions({ submit, back = m.actions.back, danger = false, instead, ...rest }: FormActionsProps) {
  const dialog = useDialogForm()
  return (
    <div className={DIALOG_ACTIONS}>
      <Button variant="quiet" onClick={() => dialog?.close()}>
        {back}
      </Button>
      {instead ?? (
        <SubmitButton variant={danger ? "danger" : "primary"} {...rest}>
          {submit}
        </SubmitButton>
      )}
    </div>
  )
}
