"use client"

import type { UserRole } from "@atelier/domain/identity"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"

const Dispute = lazyPart(() => import("./dispute.tsx").then((module) => module.Dispute))

/** The dispute of a task; its code comes with the first task that has one. */
export function LateDispute({ taskId, role }: { taskId: string; role: UserRole }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  return task.dispute ? (
    <Block skeleton={<SkeletonText lines={6} />}>
      <Dispute taskId={taskId} role={role} />
    </Block>
  ) : null
}
