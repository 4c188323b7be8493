"use client"

import { useCallback, useEffect, useRef } from "react"
import { toast, toastError } from "@/components/ui/toast.ts"
import { readError } from "@/lib/errors.ts"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"

/** Shown once, however many ways it is noticed. */
const toastChangedMeanwhile = () => toast.error(m.adminList.movedOn, { id: "moved-on" })

/**
 * What an open dialog is about can be decided by someone else: the page is then read again and the dialog disappears with
 * its button. This says why, unless it disappears while `run` is running.
 */
export function useChangedMeanwhile(open: boolean) {
  const now = useRef({ open, busy: false })
  useEffect(() => {
    now.current.open = open
  }, [open])
  useEffect(() => {
    const { current } = now
    const { pathname } = window.location
    return () => {
      if (current.open && !current.busy && window.location.pathname === pathname) {
        toastChangedMeanwhile()
      }
    }
  }, [])
  return useCallback(async <T>(run: () => Promise<T>): Promise<T> => {
    now.current.busy = true
    try {
      return await run()
    } finally {
      now.current.busy = false
    }
  }, [])
}

/**
 * One action of an admin, run under a key that stays the same through double clicks and network faults. Says what was done.
 * Resolves to whether it was done; a refusal is shown and keeps the dialog open.
 */
export function useAdminAction(open = false) {
  const { key, renew } = useIdempotencyKey()
  const during = useChangedMeanwhile(open)
  return useCallback(
    <T>(run: (key: string) => Promise<T>, done: string | ((result: T) => string)): Promise<boolean> =>
      during(async () => {
        try {
          const result = await run(key())
          renew()
          toast(typeof done === "string" ? done : done(result))
          return true
        } catch (error) {
          const { reason } = readError(error)
          if (reason !== undefined) {
            renew()
          }
          if (reason === "INVALID_TRANSITION") {
            toastChangedMeanwhile()
          } else {
            toastError(error)
          }
          return false
        }
      }),
    [key, renew, during],
  )
}
