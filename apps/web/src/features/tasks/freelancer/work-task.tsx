"use client"

import { lateForm } from "@/components/form/late-form.tsx"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { Versions } from "@/features/delivery/versions.tsx"
import { formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { BriefAside, BriefSheet } from "../brief-sheet.tsx"
import { LateDispute } from "../dispute/late-dispute.tsx"
import { OpenDispute } from "../dispute/open-dispute.tsx"
import { TaskBackground, TaskFreelancer } from "../task-background.tsx"
import { TaskFacts } from "../task-facts.tsx"
import { TaskPage } from "../task-page.tsx"
import { TaskStream } from "../task-stream.tsx"
import { TaskTurn } from "../task-turn.tsx"
import type { TaskDetail } from "../types.ts"
import { DELIVER, WorkActions } from "./work-actions.tsx"

// Only for whom it is the turn to deliver.
const DeliverPanel = lateForm(
  () => import("@/features/delivery/freelancer/deliver-panel.tsx").then((module) => module.DeliverPanel),
  6,
)

const role = "FREELANCER"
const words = m.work.task

function payNote({ payCents, status, disputed }: TaskDetail): string {
  if (payCents === null || status === "CANCELLED" || disputed) {
    return ""
  }
  return status === "COMPLETED" ? words.earned(formatUsd(payCents)) : words.willEarn(formatUsd(payCents))
}

function Turn({ taskId }: { taskId: string }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const [versions] = trpc.delivery.versions.useSuspenseQuery({ taskId })
  return (
    <TaskTurn
      taskId={taskId}
      role={role}
      version={versions[0]?.number}
      note={payNote(task)}
      actions={<WorkActions task={task} delivered={versions[0]?.number} />}
    />
  )
}

function briefOf({ id, title, description, requirements, moodboard }: TaskDetail) {
  return { taskId: id, title, description, requirements, moodboard }
}

/** Whether the brief itself is the work to look at: nothing was delivered, and nothing is asked for yet. */
function useBriefFirst(taskId: string) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const [versions] = trpc.delivery.versions.useSuspenseQuery({ taskId })
  const delivering = task.turn.primary?.event === "deliver"
  return { task, delivering, delivered: versions.length > 0, briefFirst: !delivering && versions.length === 0 }
}

/** What was delivered so far stays where it is; the panel for the next version comes below while it is the freelancer's turn. */
function Deliveries({ taskId }: { taskId: string }) {
  const { task, delivering, delivered, briefFirst } = useBriefFirst(taskId)
  return (
    <>
      {delivered && <Versions taskId={taskId} role={role} />}
      {delivering && (
        <div id={DELIVER} className="mt-9 scroll-mt-20 first:mt-0">
          <DeliverPanel task={task} />
        </div>
      )}
      {briefFirst && <BriefSheet {...briefOf(task)} />}
    </>
  )
}

function Brief({ taskId }: { taskId: string }) {
  const { task, briefFirst } = useBriefFirst(taskId)
  return briefFirst ? null : <BriefAside {...briefOf(task)} />
}

/** A freelancer's task: whose turn it is, the delivery, the facts and the brief, what was said and what happened. */
export function WorkTask({ taskId }: { taskId: string }) {
  return (
    <TaskPage
      taskId={taskId}
      turn={<Turn taskId={taskId} />}
      aside={
        <Block skeleton={<SkeletonText lines={9} />}>
          <TaskFacts taskId={taskId} role={role} />
          <Brief taskId={taskId} />
          <TaskBackground taskId={taskId} />
          <TaskFreelancer taskId={taskId} about={false} />
          <OpenDispute taskId={taskId} role={role} />
        </Block>
      }
      work={
        <>
          <LateDispute taskId={taskId} role={role} />
          <Deliveries taskId={taskId} />
        </>
      }
      stream={<TaskStream taskId={taskId} role={role} />}
    />
  )
}
