"use client"

import type { RouterOutputs } from "@atelier/api"
import type { UserRole } from "@atelier/domain/identity"
import { type ReactNode, useMemo } from "react"
import { type Counts, LiveNumbers } from "@/components/shell/live.tsx"
import { trpc } from "@/lib/trpc/react.tsx"

type TaskCounts = RouterOutputs["tasks"]["counts"]

/** What needs the viewer, by place. */
function countsByPlace(role: UserRole, tasks: TaskCounts): Counts {
  const sum = (...statuses: (keyof TaskCounts)[]) => statuses.reduce((total, status) => total + (tasks[status] ?? 0), 0)
  switch (role) {
    case "CLIENT":
      return { tasks: sum("IN_REVIEW") }
    case "FREELANCER":
      return { offers: sum("OFFERED"), work: sum("ASSIGNED", "REVISION_REQUESTED") }
    case "ADMIN":
      return { tasks: sum("UNASSIGNABLE"), review: sum("PENDING_ADMIN_REVIEW") }
  }
}

type LiveFrameProps = {
  me: RouterOutputs["identity"]["me"]
  tasks: TaskCounts
  children: ReactNode
}

/** Keeps the frame's numbers up to date: the server's first, then what the hints bring. */
export function LiveFrame({ me, tasks, children }: LiveFrameProps) {
  const { data: latest } = trpc.identity.me.useQuery(undefined, { initialData: me })
  const { data: counts } = trpc.tasks.counts.useQuery(undefined, { initialData: tasks })
  const value = useMemo(
    () => ({
      counts: countsByPlace(me.role, counts),
      credits: me.role === "CLIENT" ? latest.credits : null,
    }),
    [me.role, counts, latest.credits],
  )
  return <LiveNumbers value={value}>{children}</LiveNumbers>
}
