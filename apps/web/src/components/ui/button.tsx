"use client"

import { type ComponentProps, type MouseEvent, useRef, useState } from "react"
import { useFormStatus } from "react-dom"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { type ButtonLook, buttonClass } from "./button-class.ts"
import { stopAtTooLong } from "./limit.tsx"

export type ButtonProps = Omit<ComponentProps<"button">, "onClick"> &
  ButtonLook & {
    /** Work is under way: the width stays, further clicks do nothing, the focus is kept. */
    pending?: boolean
    /** A returned promise makes the button pending until it settles. */
    onClick?: (event: MouseEvent<HTMLButtonElement>) => unknown
  }

/** A button does one thing, once: while its promise is open a second click is ignored. */
export function Button({
  variant,
  size,
  wide,
  pending = false,
  disabled = false,
  type = "button",
  onClick,
  className,
  children,
  ...rest
}: ButtonProps) {
  const [running, setRunning] = useState(false)
  const lock = useRef(false)
  const form = useFormStatus()
  const busy = pending || running || (type === "submit" && form.pending)

  function click(event: MouseEvent<HTMLButtonElement>) {
    const sends = type === "submit" || variant === "primary" || variant === "danger"
    if (busy || lock.current || (sends && stopAtTooLong(event.currentTarget))) {
      event.preventDefault()
      return
    }
    const result = onClick?.(event)
    if (result instanceof Promise) {
      lock.current = true
      setRunning(true)
      const free = () => {
        lock.current = false
        setRunning(false)
      }
      result.then(free, free)
    }
  }

  return (
    <button
      type={type}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={click}
      className={cn(buttonClass({ variant, size, wide, off: disabled }), className)}
      {...rest}
    >
      <span className={cn("inline-flex items-center gap-2", busy && "opacity-0")}>{children}</span>
      {busy && <Spinner />}
    </button>
  )
}

function Spinner() {
  return (
    <span className="absolute inset-0 grid place-items-center">
      <svg viewBox="0 0 16 16" className="size-4 animate-turn" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeOpacity=".3" strokeWidth="2" />
        <path d="M8 2a6 6 0 0 1 6 6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <span className="sr-only">{m.common.pending}</span>
    </span>
  )
}
