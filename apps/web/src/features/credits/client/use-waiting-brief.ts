"use client"

import { useEffect, useState } from "react"

const KEY = "credits:brief"

/** Once the brief is sent off, nothing waits for credits any more. */
export function forgetWaitingBrief(): void {
  try {
    window.sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was remembered either.
  }
}

/** Remembers in this tab for which brief credits are bought, across the payment page; gives it back afterwards. */
export function useWaitingBrief(briefId: string | null): string | null {
  const [waiting, setWaiting] = useState(briefId)
  useEffect(() => {
    try {
      if (briefId) {
        window.sessionStorage.setItem(KEY, briefId)
      }
      setWaiting(window.sessionStorage.getItem(KEY))
    } catch {
      // Without storage the way back is the list of drafts.
    }
  }, [briefId])
  return waiting
}
