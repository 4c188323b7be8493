"use client"

import type { ComponentProps } from "react"
import { cn } from "@/lib/cn.ts"
import { useField } from "./field.tsx"
import { TOO_LONG, useLimit } from "./limit.tsx"

// 16 px on a phone, or iOS zooms into the field.
export const controlClass =
  "w-full rounded-md border border-edge bg-surface px-3 text-[1rem] text-ink sm:text-sm placeholder:text-ink-3 transition-colors hover:border-ink-3 aria-invalid:border-red disabled:bg-sunk disabled:text-ink-3 disabled:border-line-2"

type Limited = {
  /** Most characters. More can be written, is counted, and keeps the form from being sent: nothing is cut. */
  limit?: number
}

function useControl(limit: number | undefined, value: unknown) {
  const { note, describedBy, over } = useLimit(limit, value)
  const wiring = useField()
  const described = [wiring["aria-describedby"], describedBy].filter(Boolean).join(" ")
  return {
    note,
    wiring: {
      ...wiring,
      ...(described ? { "aria-describedby": described } : {}),
      ...(over ? { "aria-invalid": true as const, [TOO_LONG]: "" } : {}),
    },
  }
}

/** One line of text; inside a Field it wires itself. */
export function Input({ className, type = "text", limit, ...rest }: ComponentProps<"input"> & Limited) {
  const { note, wiring } = useControl(limit, rest.value)
  return (
    <>
      <input type={type} className={cn(controlClass, "h-9", className)} {...wiring} {...rest} />
      {note}
    </>
  )
}

/** Several lines; grows with what is written. */
export function Textarea({ className, rows = 4, limit, ...rest }: ComponentProps<"textarea"> & Limited) {
  const { note, wiring } = useControl(limit, rest.value)
  return (
    <>
      <textarea
        rows={rows}
        className={cn(controlClass, "min-h-20 max-h-96 py-2 leading-normal [field-sizing:content]", className)}
        {...wiring}
        {...rest}
      />
      {note}
    </>
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

type Option<T extends string> = { value: T; label: string }
type OptionSelectProps<T extends string> = Omit<ComponentProps<"select">, "value" | "onChange" | "children"> & {
  value: T
  onChange: (value: T) => void
  options: readonly Option<T>[]
}

/** The native list of known values: what is chosen is one of them. */
export function OptionSelect<T extends string>({ value, onChange, options, ...rest }: OptionSelectProps<T>) {
  function choose(chosen: string) {
    const option = options.find((one) => one.value === chosen)
    if (option) {
      onChange(option.value)
    }
  }
  return (
    <Select value={value} onChange={(event) => choose(event.target.value)} {...rest}>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </Select>
  )
}
