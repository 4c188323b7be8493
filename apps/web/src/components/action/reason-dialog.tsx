"use client"

import { usePathname } from "next/navigation"
import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Textarea } from "@/components/ui/input.tsx"
import { useKept } from "@/lib/kept.ts"
import * as m from "@/messages/index.ts"
import { useChangedMeanwhile } from "./use-admin-action.ts"

const words = m.adminList.reason

export type ReasonDialogProps = {
  /** A Button; or control it with `open` and `onOpenChange`. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  title: string
  /** What follows from it. */
  description: string
  label?: string
  help?: string
  /** The consequence in the button. */
  confirm: string
  danger?: boolean
  optional?: boolean
  initial?: string
  /** Most characters of the reason. */
  limit?: number
  /** True when it was done; the dialog then closes. */
  onConfirm: (reason: string) => Promise<boolean>
  children?: ReactNode
}

const MIN_LENGTH = 3

/** As a ref of what should have the focus when the dialog opens; the dialog itself would choose its close button. */
const focusNow = (element: HTMLElement | null) => element?.focus()

/** A decision about someone's work, money or account, with the reason that they will read. */
export function ReasonDialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  label = words.label,
  help = words.help,
  confirm,
  danger = true,
  optional = false,
  initial = "",
  limit = 1000,
  onConfirm,
  children,
}: ReasonDialogProps) {
  const [own, setOwn] = useState(false)
  const [text, setText] = useKept(`reason:${usePathname()}:${title}:${initial}`, initial)
  const [error, setError] = useState<string>()
  const shown = open ?? own
  const show = onOpenChange ?? setOwn
  const during = useChangedMeanwhile(shown)

  async function decide() {
    const given = text.trim()
    if (given.length < MIN_LENGTH && !(optional && given === "")) {
      setError(words.tooShort)
      document.getElementById("reason")?.focus()
      return
    }
    setError(undefined)
    if (await during(() => onConfirm(given))) {
      setText(initial)
      show(false)
    }
  }

  return (
    <Dialog
      trigger={trigger}
      open={shown}
      onOpenChange={show}
      title={title}
      description={description}
      actions={
        <>
          <Button variant="quiet" onClick={() => show(false)}>
            {m.actions.back}
          </Button>
          <Button ref={optional ? focusNow : null} variant={danger ? "danger" : "primary"} onClick={decide}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <Field id="reason" label={label} help={help} error={error} optional={optional} required={!optional}>
        <Textarea
          ref={optional ? null : focusNow}
          rows={4}
          limit={limit}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
    </Dialog>
  )
}
