"use client"

import { useCallback, useRef } from "react"

/** The key of one intention: the same through double clicks and retries, a new one once it has succeeded. */
export function useIntention() {
  const key = useRef("")
  const current = useCallback(() => {
    key.current ||= crypto.randomUUID()
    return key.current
  }, [])
  const renew = useCallback(() => {
    key.current = ""
  }, [])
  return { key: current, renew }
}
