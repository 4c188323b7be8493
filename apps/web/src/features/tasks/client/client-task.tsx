"use client"

import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { Versions } from "@/features/delivery/versions.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import { LateDispute } from "../dispute/late-dispute.tsx"
import { OpenDispute } from "../dispute/open-dispute.tsx"
import { TaskFreelancer } from "../task-background.tsx"
import { TaskBrief } from "../task-brief.tsx"
import { TaskFacts } from "../task-facts.tsx"
import { TaskPage } from "../task-page.tsx"
import { TaskStream } from "../task-stream.tsx"
import { TaskTurn } from "../task-turn.tsx"
import { ClientActions } from "./client-actions.tsx"
import { WhyFreelancer } from "./why-freelancer.tsx"

const role = "CLIENT"

function Turn({ taskId }: { taskId: string }) {
  const [versions] = trpc.delivery.versions.useSuspenseQuery({ taskId })
  return (
    <TaskTurn taskId={taskId} role={role} version={versions[0]?.number} actions={<ClientActions taskId={taskId} />} />
  )
}

function Stream({ taskId }: { taskId: string }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  return <TaskStream taskId={taskId} role={role} readOnly={task.status === "CANCELLED" && task.freelancer === null} />
}

/** A client's task: whose turn it is, the work, the facts, what was said and what happened. */
export function ClientTask({ taskId }: { taskId: string }) {
  return (
    <TaskPage
      taskId={taskId}
      turn={<Turn taskId={taskId} />}
      aside={
        <Block skeleton={<SkeletonText lines={9} />}>
          <TaskFacts taskId={taskId} role={role} />
          <TaskBrief taskId={taskId} role={role} />
          <WhyFreelancer taskId={taskId} />
          <TaskFreelancer taskId={taskId} />
          <OpenDispute taskId={taskId} role={role} />
        </Block>
      }
      work={
        <>
          <LateDispute taskId={taskId} role={role} />
          <Versions taskId={taskId} role={role} />
        </>
      }
      stream={<Stream taskId={taskId} />}
    />
  )
}
