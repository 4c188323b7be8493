"use client"

import { Block } from "@/components/ui/block.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { Versions } from "@/features/delivery/components/versions.tsx"
import { useLiveTask } from "@/features/frame/live-tasks.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { ClientActions } from "./client-actions.tsx"
import { TaskBrief } from "./task-brief.tsx"
import { TaskFacts } from "./task-facts.tsx"
import { StageSkeleton, StreamSkeleton, TurnSkeleton } from "./task-skeleton.tsx"
import { TaskStream } from "./task-stream.tsx"
import { TaskTurn } from "./task-turn.tsx"
import { WhyFreelancer } from "./why-freelancer.tsx"

const role = "CLIENT"

function Turn({ taskId }: { taskId: string }) {
  const [versions] = trpc.delivery.versions.useSuspenseQuery({ taskId })
  return (
    <TaskTurn taskId={taskId} role={role} version={versions[0]?.number} actions={<ClientActions taskId={taskId} />} />
  )
}

/** A task that ended before anything was delivered has nothing to wait for. */
function Work({ taskId }: { taskId: string }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const over = task.status === "CANCELLED"
  return (
    <div className="mb-9 empty:hidden">
      <Versions taskId={taskId} role={role} {...(over ? { empty: null } : {})} />
    </div>
  )
}

function Stream({ taskId }: { taskId: string }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  return <TaskStream taskId={taskId} role={role} readOnly={task.status === "CANCELLED" && task.freelancer === null} />
}

/** A client's task: whose turn it is, the work, the facts, what was said and what happened; always the latest. */
export function ClientTask({ taskId }: { taskId: string }) {
  useLiveTask(taskId)
  return (
    <>
      <Block skeleton={<TurnSkeleton />}>
        <Turn taskId={taskId} />
      </Block>
      <TwoColumns
        asideLabel={m.taskPage.facts}
        aside={
          <Block skeleton={<SkeletonText lines={9} />}>
            <TaskFacts taskId={taskId} role={role} />
            <WhyFreelancer taskId={taskId} />
            <TaskBrief taskId={taskId} role={role} />
          </Block>
        }
      >
        <Block skeleton={<StageSkeleton />}>
          <Work taskId={taskId} />
        </Block>
        <Block skeleton={<StreamSkeleton />}>
          <Stream taskId={taskId} />
        </Block>
      </TwoColumns>
    </>
  )
}
