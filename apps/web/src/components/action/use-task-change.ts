"use client"

import { toast, toastError } from "@/components/ui/toast.ts"
import { useRefresh } from "@/lib/trpc/use-refresh.ts"

/** How a change of a task is told; `refresh` reads again what shows it, where no mutation did. */
export function useTaskChange() {
  return {
    refresh: useRefresh("tasks"),
    done: (message: string) => toast(message),
    failed: toastError,
  }
}
