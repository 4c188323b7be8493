"use client"

import { useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import { toast, toastError } from "@/components/ui/toast.ts"
import { useIntention } from "@/features/tasks/use-intention.ts"
import { readError } from "@/lib/errors.ts"

/**
 * One intention of an admin: `act` runs it under a key that stays the same through double clicks and network faults,
 * says what was done, and reads every list again. Answers whether it was done; a refusal is said and keeps the dialog open.
 */
export function useAct() {
  const queryClient = useQueryClient()
  const { key, renew } = useIntention()
  return useCallback(
    async <T>(run: (key: string) => Promise<T>, done: string | ((result: T) => string)): Promise<boolean> => {
      try {
        const result = await run(key())
        renew()
        toast(typeof done === "string" ? done : done(result))
        await queryClient.invalidateQueries()
        return true
      } catch (error) {
        if (readError(error).reason !== undefined) {
          renew()
        }
        toastError(error)
        void queryClient.invalidateQueries()
        return false
      }
    },
    [queryClient, key, renew],
  )
}
