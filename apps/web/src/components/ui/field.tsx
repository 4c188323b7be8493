"use client"

import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { ToneMark } from "./tone.tsx"

type FieldWiring = { id?: string; "aria-describedby"?: string; "aria-invalid"?: true; "aria-required"?: true }

const FieldContext = createContext<FieldWiring>({})

/** The ids and states a control inside a Field must carry. */
export function useField(): FieldWiring {
  return useContext(FieldContext)
}

export type FieldProps = {
  label: ReactNode
  /** Below the control, before any error. */
  help?: ReactNode
  /** In words; says what to do. */
  error?: string | undefined
  optional?: boolean | undefined
  required?: boolean | undefined
  /** Set it where the error summary must be able to jump here. */
  id?: string
  /** Keep the label for screen readers only, where the place makes it plain to the eye. */
  hideLabel?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** Label above, control, help and error below, all wired for assistive technology. */
export function Field({ label, help, error, optional, required, id, hideLabel, className, children }: FieldProps) {
  const own = useId()
  const control = id ?? own
  const described = [help ? `${control}-help` : "", error ? `${control}-error` : ""].filter(Boolean).join(" ")
  const wiring: FieldWiring = {
    id: control,
    ...(described ? { "aria-describedby": described } : {}),
    ...(error ? { "aria-invalid": true } : {}),
    ...(required ? { "aria-required": true } : {}),
  }
  return (
    <div className={cn("grid gap-1.5", className)}>
      <label htmlFor={control} className={cn("text-sm font-[550]", hideLabel && "sr-only")}>
        {label}
        {optional && <span className="font-normal text-ink-3"> ({m.common.words.optional})</span>}
      </label>
      <FieldContext value={wiring}>{children}</FieldContext>
      {help && (
        <p id={`${control}-help`} className="text-note text-ink-3">
          {help}
        </p>
      )}
      {error && (
        <p id={`${control}-error`} className="flex items-baseline gap-1.5 text-note text-red">
          <ToneMark tone="failed" size={9} />
          {error}
        </p>
      )}
    </div>
  )
}

export type FormError = { id: string; message: string }

/** The list of errors on top of a form; takes the focus when errors appear, each entry jumps to its field. */
export function FormErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null)
  const count = errors.length
  useEffect(() => {
    if (count > 0) {
      box.current?.focus()
    }
  }, [count])
  if (count === 0) {
    return null
  }
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border border-line border-l-3 border-l-red bg-surface px-4 py-3 text-sm"
    >
      <p className="font-[550]">{m.common.form.summary(count)}</p>
      <ul className="mt-1 grid gap-0.5">
        {errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`}
              className="link text-red"
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(error.id)?.focus()
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
