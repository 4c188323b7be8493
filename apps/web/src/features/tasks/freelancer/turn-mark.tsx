"use client"

import { Status } from "@/components/ui/status.tsx"
import { TaskStatus } from "@/components/ui/task-status.tsx"
import { useNow } from "@/lib/clock.tsx"
import { formatDuration } from "@/lib/format-duration.ts"
import * as m from "@/messages/index.ts"
import type { TaskSummary } from "../types.ts"

const role = "FREELANCER"

/** How long the freelancer has left, or how late it is; where it is not his turn, the state in words. */
export function TurnMark({ task }: { task: TaskSummary }) {
  const now = useNow()
  const { turn } = task
  if (!turn.mine || !turn.dueAt) {
    return <TaskStatus status={task.status} role={role} />
  }
  const left = turn.dueAt.getTime() - now.getTime()
  const soon = task.due === "SOON" || left < 0
  return (
    <Status tone={soon ? "risk" : "yours"}>
      <span suppressHydrationWarning>
        {left < 0 ? m.work.late(formatDuration(-left)) : m.common.time.left(formatDuration(left))}
      </span>
    </Status>
  )
}
