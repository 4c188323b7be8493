"use client"

import { useState } from "react"
import { type Answer, askAuth, type Refusal } from "./ask-auth.ts"

type Ask = {
  pending: boolean
  refusal: Refusal | null
  /** Shows errors found before asking, or takes them away. */
  refuse: (refusal: Refusal | null) => void
  /** This field is being corrected: its error has said what it had to. */
  clear: (field: string) => void
  /** Sends; what was typed stays when it is refused. */
  ask: <T = unknown>(path: string, body: Record<string, unknown>) => Promise<Answer<T>>
}

/** The refusal without the error of this field; nothing once the last one is gone. */
export function withoutField(refusal: Refusal | null, field: string): Refusal | null {
  if (!refusal || !(field in refusal.fields)) {
    return refusal
  }
  const fields = Object.fromEntries(Object.entries(refusal.fields).filter(([name]) => name !== field))
  return Object.keys(fields).length > 0 ? { ...refusal, fields } : null
}

/** One form's conversation with the sign-in library: once at a time, with its last refusal. */
export function useAsk(): Ask {
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  return {
    pending,
    refusal,
    refuse: setRefusal,
    clear: (field) => setRefusal((before) => withoutField(before, field)),
    ask: async (path, body) => {
      setPending(true)
      const answer = await askAuth<never>(path, body)
      setRefusal(answer.ok ? null : answer.refusal)
      setPending(false)
      return answer
    },
  }
}

/** The refusal of a form whose fields were left empty. */
export function missing(fields: Record<string, string | false>): Refusal | null {
  const named = Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== false),
  )
  return Object.keys(named).length > 0 ? { code: "INVALID_INPUT", message: "", fields: named } : null
}
