"use client"

import type { ReactNode } from "react"
import { Block } from "@/components/ui/block.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { useLiveTask } from "@/lib/realtime/live-tasks.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { StageSkeleton, StreamSkeleton, TurnSkeleton } from "./task-skeleton.tsx"

type TaskPageProps = {
  taskId: string
  /** Whose turn it is, and what they can do. */
  turn: ReactNode
  /** Facts, people, money. */
  aside: ReactNode
  work: ReactNode
  /** What was said and what happened. */
  stream: ReactNode
}

/** A task as everyone sees it, always the latest; each role fills in its own parts. */
export function TaskPage({ taskId, turn, aside, work, stream }: TaskPageProps) {
  useLiveTask(taskId)
  const { error } = trpc.tasks.byId.useQuery({ taskId })
  // What was read before stays on the screen when it is refused, and nothing in it can be done any more.
  if (error?.data?.code === "NOT_FOUND") {
    return <EmptyState title={m.taskPage.gone.title}>{m.taskPage.gone.text}</EmptyState>
  }
  return (
    <>
      <Block skeleton={<TurnSkeleton />}>{turn}</Block>
      <TwoColumns asideLabel={m.taskPage.facts} aside={aside}>
        <Block skeleton={<StageSkeleton />}>
          <div className="mb-9 empty:hidden">{work}</div>
        </Block>
        <Block skeleton={<StreamSkeleton />}>{stream}</Block>
      </TwoColumns>
    </>
  )
}
