"use client"

import type { UserRole } from "@atelier/domain/identity"
import { useCallback } from "react"
import { Find } from "@/components/shell/find.tsx"
import { HOME } from "@/components/shell/nav.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const FOUND = 8

/** The palette with the viewer's own tasks in it. */
export function FindTasks({ role }: { role: UserRole }) {
  const { client } = trpc.useUtils()
  const searchTasks = useCallback(
    async (search: string) => {
      const { items } = await client.tasks.list.query({ search, limit: FOUND })
      return items.map((task) => ({
        id: task.id,
        title: task.title,
        href: `${HOME[role]}/tasks/${task.id}`,
        note: m.tasks.status[role][task.status],
      }))
    },
    [client, role],
  )
  return <Find role={role} searchTasks={searchTasks} />
}
