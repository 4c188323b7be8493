import type { UserRole } from "@atelier/domain/identity"
import { HOME } from "@/components/shell/nav.ts"
import { client } from "@/lib/trpc/client.ts"
import * as m from "@/messages/index.ts"

const FOUND = 8

/** The viewer's own tasks whose words match, with their page and their status. */
export async function searchTasks(role: UserRole, search: string) {
  const { items } = await client.tasks.list.query({ search, limit: FOUND })
  return items.map((task) => ({
    id: task.id,
    title: task.title,
    href: `${HOME[role]}/tasks/${task.id}`,
    note: m.tasks.status[role][task.status],
  }))
}
