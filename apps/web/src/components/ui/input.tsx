"use client"

import type { ComponentProps } from "react"
import { cn } from "@/lib/cn.ts"
import { useField } from "./field.tsx"

// 16 px on a phone, or iOS zooms into the field.
export const controlClass =
  "w-full rounded-md border border-edge bg-surface px-3 text-[1rem] text-ink sm:text-sm placeholder:text-ink-3 transition-colors hover:border-ink-3 aria-invalid:border-red disabled:bg-sunk disabled:text-ink-3 disabled:border-line-2"

/** One line of text; inside a Field it wires itself. */
export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={cn(controlClass, "h-9", className)} {...useField()} {...rest} />
}

/** Several lines; grows with what is written. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn(controlClass, "min-h-20 max-h-96 py-2 leading-normal [field-sizing:content]", className)}
      {...useField()}
      {...rest}
    />
  )
}

/** The native list: right on every device. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={cn("relative block", className)}>
      <select className={cn(controlClass, "h-9 appearance-none pr-8")} {...useField()} {...rest}>
        {children}
      </select>
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-3 size-2.5 -translate-y-1/2 text-ink-2"
      >
        <path d="m2 4 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      </svg>
    </span>
  )
}
