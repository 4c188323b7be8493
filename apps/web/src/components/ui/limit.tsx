"use client"

import { lengthOf } from "@atelier/domain/shared"
import { useId } from "react"
import * as m from "@/messages/index.ts"

const NEAR = 0.9

type Limit = { note: React.ReactNode; describedBy: string | undefined; over: boolean }

/** Counts what is written as the server will; beyond the limit it says by how much, and nothing is cut. */
export function useLimit(limit: number | undefined, value: unknown): Limit {
  const id = useId()
  const written = limit === undefined || typeof value !== "string" || value.length < limit * NEAR ? 0 : lengthOf(value)
  if (limit === undefined || written < limit * NEAR) {
    return { note: null, describedBy: undefined, over: false }
  }
  const over = written > limit
  const words = over ? m.common.form.tooLong(limit, written - limit) : m.common.form.charactersLeft(limit - written)
  return {
    note: (
      <span id={id} role={over ? "alert" : undefined} className={over ? "text-note text-red" : "text-note text-ink-3"}>
        {words}
      </span>
    ),
    describedBy: id,
    over,
  }
}

/** The mark on a field that holds more than can be sent. */
export const TOO_LONG = "data-too-long"

/** Leads to the first field of this form or dialog that holds too much; true when there is one. */
export function stopAtTooLong(button: HTMLElement): boolean {
  const form = button.getAttribute("form")
  const place = form ? document.getElementById(form) : button.closest("form, [role=dialog], section")
  const field = place?.querySelector<HTMLElement>(`[${TOO_LONG}]`)
  field?.focus()
  return Boolean(field)
}
