"use client"

import type { UserRole } from "@atelier/domain/identity"
import { useCallback } from "react"
import { Find } from "@/components/shell/find.tsx"

/** The palette with the viewer's own tasks in it. */
export function FindTasks({ role }: { role: UserRole }) {
  const search = useCallback(
    async (words: string) => (await import("./search-tasks.ts")).searchTasks(role, words),
    [role],
  )
  return <Find role={role} searchTasks={search} />
}
