"use client"

import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"
import { AssignTask } from "./assign-task.tsx"
import { EndTask } from "./end-task.tsx"

const words = m.adminTask

type Action = TaskDetail["turn"]["others"][number]
type Props = { task: TaskDetail }

function Retry({ task }: Props) {
  const act = useAdminAction()
  const retry = trpc.tasks.admin.retry.useMutation()
  return (
    <Button
      variant="primary"
      onClick={() => act((idempotencyKey) => retry.mutateAsync({ taskId: task.id, idempotencyKey }), words.retried)}
    >
      {words.actions.retry}
    </Button>
  )
}

function Release({ task }: Props) {
  const release = trpc.tasks.admin.release.useMutation()
  return (
    <ReasonDialog
      trigger={<Button variant="quiet">{words.actions.release}</Button>}
      title={words.release.title(task.freelancer?.name ?? m.tasks.actor.freelancer)}
      description={words.release.text}
      confirm={words.release.confirm}
      send={(reason, idempotencyKey) => release.mutateAsync({ taskId: task.id, reason, idempotencyKey })}
      done={words.release.done}
    />
  )
}

function Cancel({ task, refundCredits, earnedCredits }: Props & { refundCredits: number; earnedCredits: number }) {
  const cancel = trpc.tasks.admin.cancel.useMutation()
  const back = formatCredits(refundCredits)
  const client = task.client.company ?? task.client.name
  const consequence =
    earnedCredits === 0 ? words.cancel.all(back, client) : words.cancel.part(back, formatCredits(earnedCredits), client)
  const expected = { taskId: task.id, expectedRefundCredits: refundCredits }
  return (
    <ReasonDialog
      trigger={<Button variant="quiet">{words.actions.cancel}</Button>}
      title={words.cancel.title}
      description={`${consequence} ${words.cancel.final}`}
      confirm={refundCredits > 0 ? words.cancel.confirm(back) : words.cancel.confirmNone}
      send={(reason, idempotencyKey) => cancel.mutateAsync({ ...expected, reason, idempotencyKey })}
      done={(result) => words.cancel.done(formatCredits(result.refundCredits))}
    />
  )
}

function ActionOf({ action, task, primary }: Props & { action: Action; primary: boolean }) {
  switch (action.event) {
    case "pass":
      return (
        <ButtonLink href={`/admin/review/${task.id}`} variant="primary">
          {words.actions.review}
        </ButtonLink>
      )
    case "retry":
      return <Retry task={task} />
    case "assign":
      return (
        <AssignTask
          task={task}
          trigger={
            <Button variant={primary ? "primary" : "plain"}>
              {task.freelancer ? words.actions.reassign : words.actions.assign}
            </Button>
          }
        />
      )
    case "release":
      return <Release task={task} />
    case "cancel":
      return <Cancel task={task} refundCredits={action.refundCredits} earnedCredits={action.earnedCredits} />
    case "resolve":
      return (
        <ButtonLink href="#dispute" variant="primary">
          {m.dispute.read}
        </ButtonLink>
      )
    case "end":
      return <EndTask task={task} primary={primary} />
    default:
      return null
  }
}

/** What an admin may do now: alternatives first, the one primary button last. */
export function TaskActions({ taskId }: { taskId: string }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const { primary, others } = task.turn
  return (
    <>
      {others.toReversed().map((action) => (
        <ActionOf key={action.event} action={action} task={task} primary={false} />
      ))}
      {primary && <ActionOf action={primary} task={task} primary />}
    </>
  )
}
