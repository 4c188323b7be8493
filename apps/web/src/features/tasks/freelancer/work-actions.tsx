"use client"

import { useTaskChange } from "@/components/action/use-task-change.ts"
import { EARNINGS_HREF } from "@/components/shell/nav.ts"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"
import { ReleaseTask } from "./release-task.tsx"

const words = m.work.task

function Start({ taskId }: { taskId: string }) {
  const { done, failed } = useTaskChange()
  const idempotency = useIdempotencyKey()
  const start = trpc.tasks.start.useMutation()
  async function begin() {
    try {
      await start.mutateAsync({ taskId, idempotencyKey: idempotency.key() })
      idempotency.renew()
      await done(words.started)
    } catch (error) {
      failed(error)
    }
  }
  return (
    <Button variant="primary" onClick={begin}>
      {words.start}
    </Button>
  )
}

/** Where the next version is delivered. */
export const DELIVER = "deliver"

type WorkActionsProps = {
  task: TaskDetail
  /** The newest version, which stands between this and the panel to deliver the next. */
  delivered: number | undefined
}

/** What the freelancer may do now; delivering has its own panel below. */
export function WorkActions({ task, delivered }: WorkActionsProps) {
  const { primary, others } = task.turn
  return (
    <>
      {others.some(({ event }) => event === "release") && <ReleaseTask taskId={task.id} />}
      {primary?.event === "start" && <Start taskId={task.id} />}
      {primary?.event === "deliver" && delivered !== undefined && (
        <ButtonLink href={`#${DELIVER}`} variant="primary">
          {m.deliver.title(delivered + 1)}
        </ButtonLink>
      )}
      {task.status === "COMPLETED" && <ButtonLink href={EARNINGS_HREF}>{words.toEarnings}</ButtonLink>}
    </>
  )
}
