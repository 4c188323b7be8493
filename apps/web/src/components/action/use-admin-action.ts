"use client"

import { useCallback } from "react"
import { toastConflict, useConflictNotice } from "@/components/form/conflict-notice.ts"
import { toast, toastError } from "@/components/ui/toast.ts"
import { readError } from "@/lib/errors.ts"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"

/**
 * One action of an admin, run under a key that stays the same through double clicks and network faults. Says what was done.
 * Resolves to whether it was done; a refusal is shown and keeps the dialog open.
 */
export function useAdminAction(open = false) {
  const { key, renew } = useIdempotencyKey()
  const { during } = useConflictNotice(open)
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
            toastConflict()
          } else {
            toastError(error)
          }
          return false
        }
      }),
    [key, renew, during],
  )
}
