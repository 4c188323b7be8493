"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { toastError } from "@/components/ui/toast.ts"
import { readError } from "@/lib/errors.ts"
import { partOf } from "@/lib/record.ts"

const PAUSE_MS = 800

type Saving = { state: "rest" | "waiting" | "saving" | "failed"; at: Date | null }

type AutosaveOptions<T> = {
  /** What it begins with. */
  values: T
  /** Saves what was changed; what it answers is put into the values. */
  save: (part: Partial<T>) => Promise<Partial<T> | undefined>
}

export type Autosave<T> = {
  values: T
  saving: Saving
  /** What the server refused, by field; the rest of what was changed is saved all the same. */
  errors: Record<string, string>
  set: (part: Partial<T>) => void
}

/** A form that is saved as it is changed: after a short pause, one request at a time, and what is left when the page is left. */
export function useAutosave<T extends object>({ values: initial, save }: AutosaveOptions<T>): Autosave<T> {
  const [values, setValues] = useState(initial)
  const [saving, setSaving] = useState<Saving>({ state: "rest", at: null })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const waiting = useRef<Partial<T>>({})
  const running = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    if (running.current) {
      return
    }
    running.current = true
    let failed = false
    while (Object.keys(waiting.current).length > 0) {
      const part = waiting.current
      waiting.current = {}
      setSaving((before) => ({ ...before, state: "saving" }))
      try {
        const answer = await latest.current(part)
        if (answer) {
          setValues((before) => ({ ...before, ...answer }))
        }
        setSaving({ state: "rest", at: new Date() })
      } catch (error) {
        const { fields } = readError(error)
        const refused = Object.keys(fields).map((field) => field.split(".")[0] ?? field)
        const rest = partOf(part, (key) => !refused.includes(key))
        failed = true
        if (refused.length > 0 && Object.keys(rest).length < Object.keys(part).length) {
          setErrors((before) => ({ ...before, ...fields }))
          waiting.current = { ...rest, ...waiting.current }
        } else {
          toastError(error)
          waiting.current = { ...part, ...waiting.current }
          break
        }
      }
    }
    running.current = false
    setSaving((before) => (failed ? { ...before, state: "failed" } : before))
  }, [])

  useEffect(() => {
    const leave = () => void flush()
    document.addEventListener("visibilitychange", leave)
    window.addEventListener("online", leave)
    return () => {
      document.removeEventListener("visibilitychange", leave)
      window.removeEventListener("online", leave)
      leave()
    }
  }, [flush])

  return {
    values,
    saving,
    errors,
    set: (part) => {
      setValues((before) => ({ ...before, ...part }))
      waiting.current = { ...waiting.current, ...part }
      const changed = Object.keys(part)
      setErrors((before) => {
        const kept = Object.entries(before).filter(([field]) => !changed.includes(field.split(".")[0] ?? field))
        return kept.length === Object.keys(before).length ? before : Object.fromEntries(kept)
      })
      setSaving((before) => ({ ...before, state: "waiting" }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), PAUSE_MS)
    },
  }
}
