"use client"

import { useCallback, useEffect, useRef } from "react"
import { toast } from "@/components/ui/toast.ts"
import * as m from "@/messages/index.ts"

/** Shown once, however many ways it is noticed. */
export const toastConflict = () => toast.error(m.common.form.conflict, { id: "conflict" })

type ConflictNotice = {
  /** While it runs nothing is said. */
  during: <T>(run: () => Promise<T>) => Promise<T>
  /** Someone closes it, which can be its end. */
  closing: () => void
}

/**
 * What an open dialog is about can be decided by someone else: the page is then read again and the dialog disappears with
 * its button. This says why, unless it disappears while `during` is running.
 */
export function useConflictNotice(open: boolean): ConflictNotice {
  const now = useRef({ open, busy: false })
  useEffect(() => {
    now.current.open = open
  }, [open])
  useEffect(() => {
    const { current } = now
    const { pathname } = window.location
    return () => {
      if (current.open && !current.busy && window.location.pathname === pathname) {
        toastConflict()
      }
    }
  }, [])
  const during = useCallback(async <T>(run: () => Promise<T>): Promise<T> => {
    now.current.busy = true
    try {
      return await run()
    } finally {
      now.current.busy = false
    }
  }, [])
  const closing = useCallback(() => {
    now.current.open = false
  }, [])
  return { during, closing }
}
