"use client"

import { useCallback } from "react"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"

/** What follows a change of a task: everything that shows it is read again; failures say so and show the new state. */
export function useTaskChange() {
  const utils = trpc.useUtils()
  const refresh = useCallback(
    () =>
      Promise.all([
        utils.tasks.invalidate(),
        utils.delivery.invalidate(),
        utils.credits.invalidate(),
        utils.identity.me.invalidate(),
      ]),
    [utils],
  )
  return {
    refresh,
    done: async (message: string) => {
      await refresh()
      toast(message)
    },
    failed: (error: unknown) => {
      toastError(error)
      void refresh()
    },
  }
}
