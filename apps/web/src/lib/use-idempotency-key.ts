"use client"

import { useCallback, useRef } from "react"

/** The idempotency key of one action: the same through double clicks and retries, a new one once it has succeeded. */
export function useIdempotencyKey() {
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
