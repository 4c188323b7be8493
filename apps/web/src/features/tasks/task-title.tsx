"use client"

import { trpc } from "@/lib/trpc/react.tsx"

/** The title of a task, which an admin can correct while the page is open. */
export function TaskTitle({ taskId, title }: { taskId: string; title: string }) {
  const { data } = trpc.tasks.byId.useQuery({ taskId })
  return <>{data?.title ?? title}</>
}
