"use client"

import { useCallback } from "react"
import { Find, type FindProps } from "@/components/shell/find.tsx"

/** The palette with the viewer's own tasks in it. */
export function FindTasks({ role, icon }: Pick<FindProps, "role" | "icon">) {
  const search = useCallback(
    async (words: string) => (await import("./search-tasks.ts")).searchTasks(role, words),
    [role],
  )
  return <Find role={role} icon={icon} searchTasks={search} />
}
