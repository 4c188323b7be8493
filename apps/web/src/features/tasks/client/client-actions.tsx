"use client"

import { useTaskChange } from "@/components/action/use-task-change.ts"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"
import { firstName, type TaskDetail } from "../types.ts"
import { CancelTask } from "./cancel-task.tsx"
import { RateTask } from "./rate-task.tsx"
import { ReviseTask } from "./revise-task.tsx"

const words = m.taskPage

type Action = TaskDetail["turn"]["others"][number]

function Approve({ task, version }: { task: TaskDetail; version: number }) {
  const { done, failed } = useTaskChange()
  const idempotency = useIdempotencyKey()
  const approve = trpc.delivery.approve.useMutation()
  const { data: pins = [] } = trpc.delivery.pins.list.useQuery({ taskId: task.id })
  const drafts = pins.filter(({ mine, sentAt }) => mine && sentAt === null).length
  async function confirm() {
    try {
      await approve.mutateAsync({ taskId: task.id, idempotencyKey: idempotency.key() })
      idempotency.renew()
      await done(m.approveVersion.done)
    } catch (error) {
      failed(error)
    }
  }
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">{words.actions.approveVersion(version)}</Button>}
      title={m.approveVersion.title(version)}
      description={[
        m.approveVersion.text(firstName(task.freelancer?.name ?? m.tasks.actor.freelancer)),
        drafts > 0 && m.revise.leftBehind(drafts),
      ]
        .filter(Boolean)
        .join(" ")}
      confirm={m.approveVersion.confirm(version)}
      danger={false}
      onConfirm={confirm}
    />
  )
}

function ActionButton({ action, task, version }: { action: Action; task: TaskDetail; version: number }) {
  switch (action.event) {
    case "approve":
      return <Approve task={task} version={version} />
    case "revise":
      return <ReviseTask task={task} roundsLeft={action.roundsLeft} />
    case "buyRevision":
      return <ReviseTask task={task} roundsLeft={0} price={action.credits} />
    case "cancel":
      return <CancelTask task={task} settlement={action} />
    case "rate":
      return <RateTask task={task} />
    default:
      return null
  }
}

/** What the client may do now: alternatives first, the one primary button last. */
export function ClientActions({ taskId }: { taskId: string }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const [versions] = trpc.delivery.versions.useSuspenseQuery({ taskId })
  const { primary, others } = task.turn
  const number = versions[0]?.number ?? 1
  return (
    <>
      {others.map((action) => (
        <ActionButton key={action.event} action={action} task={task} version={number} />
      ))}
      {primary && <ActionButton action={primary} task={task} version={number} />}
    </>
  )
}
