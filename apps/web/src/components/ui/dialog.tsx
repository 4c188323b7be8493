"use client"

import {
  cloneElement,
  type HTMLAttributes,
  isValidElement,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react"
import { markMissing, readPartFailure } from "@/lib/part-failure.ts"
import * as m from "@/messages/index.ts"
import { Button } from "./button.tsx"
import type { DialogPanelProps } from "./dialog-panel.tsx"
import { toast } from "./toast.ts"

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

// Loaded when the trigger is first pointed at or focused, or at the latest when it is pressed.
let Panel: typeof import("./dialog-panel.tsx").DialogPanel | undefined
async function load() {
  Panel = (await import("./dialog-panel.tsx")).DialogPanel
}
const preload = () => void load().catch(() => undefined)

type OpenerProps = Pick<DialogProps, "trigger" | "open" | "onOpenChange"> &
  Omit<DialogPanelProps, "open" | "onOpenChange" | "onClosed">

function Opener({ trigger, open, onOpenChange, ...panel }: OpenerProps) {
  const [own, setOwn] = useState(false)
  const [, setLoaded] = useState(false)
  const opener = useRef<HTMLElement>(null)
  const shown = open ?? own
  const change = (next: boolean) => {
    setOwn(next)
    onOpenChange?.(next)
  }
  const latest = useRef(change)
  latest.current = change

  useEffect(() => {
    if (shown && !Panel) {
      load().then(
        () => setLoaded(true),
        (error: unknown) => {
          markMissing(error)
          void readPartFailure(error).then((failure) => toast.error(m.errors.part[failure]))
          latest.current(false)
        },
      )
    }
  }, [shown])

  return (
    <>
      {isValidElement<HTMLAttributes<HTMLElement>>(trigger) &&
        cloneElement(trigger, {
          "aria-haspopup": "dialog",
          "aria-expanded": shown,
          onPointerEnter: (event) => {
            trigger.props.onPointerEnter?.(event)
            preload()
          },
          onFocus: (event) => {
            trigger.props.onFocus?.(event)
            preload()
          },
          onClick: (event: MouseEvent<HTMLElement>) => {
            trigger.props.onClick?.(event)
            opener.current = event.currentTarget
            change(true)
          },
        })}
      {Panel && <Panel open={shown} onOpenChange={change} onClosed={() => opener.current?.focus()} {...panel} />}
    </>
  )
}

/** A question or a short form over the page; on a phone it stands at the lower edge. */
export function Dialog({ width = "narrow", ...rest }: DialogProps) {
  return <Opener shape={width} {...rest} />
}

export type SheetProps = Omit<DialogProps, "width" | "actions"> & { side?: "right" | "bottom" }

/** A drawer beside the page: the brief on a phone, a row's details, filters. */
export function Sheet({ side = "right", ...rest }: SheetProps) {
  return <Opener shape={side} {...rest} />
}

export type ConfirmDialogProps = {
  trigger: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  title: ReactNode
  /** What cannot be undone, and what it costs. */
  description: ReactNode
  /** The consequence itself: "Cancel task, refund 12 credits". */
  confirm: string
  /** Resolves when done; the dialog then closes. A rejection or `false` keeps it open. */
  onConfirm: () => Promise<unknown>
  danger?: boolean
  children?: ReactNode
}

/** Only for what cannot be undone; everything else has Undo. */
export function ConfirmDialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  confirm,
  onConfirm,
  danger = true,
  children,
}: ConfirmDialogProps) {
  const [own, setOwn] = useState(false)
  const show = onOpenChange ?? setOwn
  return (
    <Dialog
      trigger={trigger}
      open={open ?? own}
      onOpenChange={show}
      title={title}
      description={description}
      actions={
        <>
          <Button variant="quiet" onClick={() => show(false)}>
            {m.actions.back}
          </Button>
          <Button
            variant={danger ? "danger" : "primary"}
            onClick={() => onConfirm().then((done) => done !== false && show(false))}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
