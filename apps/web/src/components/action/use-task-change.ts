"use client"

import { useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import { toast, toastError } from "@/components/ui/toast.ts"
import { refreshAfter } from "@/lib/trpc/refresh.ts"

/** How a change of a task is told; `refresh` reads again what shows it, where no mutation did. */
export function useTaskChange() {
  const queryClient = useQueryClient()
  const refresh = useCallback(() => refreshAfter(queryClient, "tasks"), [queryClient])
  return {
    refresh,
    done: (message: string) => toast(message),
    failed: toastError,
  }
}
