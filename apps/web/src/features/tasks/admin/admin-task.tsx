"use client"

import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { Versions } from "@/features/delivery/versions.tsx"
import * as m from "@/messages/index.ts"
import { LateDispute } from "../dispute/late-dispute.tsx"
import { TaskBackground, TaskFreelancer } from "../task-background.tsx"
import { TaskBrief } from "../task-brief.tsx"
import { TaskPage } from "../task-page.tsx"
import { TaskStream } from "../task-stream.tsx"
import { TaskTurn } from "../task-turn.tsx"
import { InternalChoice } from "./internal-choice.tsx"
import { TaskActions } from "./task-actions.tsx"
import { AdminTaskFacts, TaskMoney, TaskRounds } from "./task-aside.tsx"

const role = "ADMIN"

/** A task as an admin sees it: whose turn it is with every action, the work, all messages, money, people, matching rounds. */
export function AdminTask({ taskId }: { taskId: string }) {
  return (
    <TaskPage
      taskId={taskId}
      turn={<TaskTurn taskId={taskId} role={role} actions={<TaskActions taskId={taskId} />} />}
      aside={
        <>
          <Block skeleton={<SkeletonText lines={9} />}>
            <AdminTaskFacts taskId={taskId} />
          </Block>
          <Block skeleton={<SkeletonText lines={3} />}>
            <TaskMoney taskId={taskId} />
          </Block>
          <Block skeleton={<SkeletonText lines={3} />}>
            <TaskRounds taskId={taskId} />
          </Block>
          <Block skeleton={<SkeletonText lines={4} />}>
            <TaskBrief taskId={taskId} role={role} />
          </Block>
          <TaskBackground taskId={taskId} />
          <TaskFreelancer taskId={taskId} />
        </>
      }
      work={
        <>
          <LateDispute taskId={taskId} role={role} />
          <Versions taskId={taskId} role={role} />
        </>
      }
      stream={
        <>
          <TaskStream taskId={taskId} role={role} Choice={InternalChoice} />
          <p className="mt-3 text-ink-3 text-note">{m.adminTask.internal}</p>
        </>
      }
    />
  )
}
