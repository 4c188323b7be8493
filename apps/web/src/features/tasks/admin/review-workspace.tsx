"use client"

import { ButtonLink } from "@/components/ui/button-link.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { ExactTime, RelativeTime } from "@/components/ui/time.tsx"
import { TurnCard } from "@/components/ui/turn-card.tsx"
import { AskedFor } from "@/features/delivery/asked-for.tsx"
import { MarkedStage } from "@/features/delivery/marked-stage.tsx"
import { VersionNotes, Versions } from "@/features/delivery/versions.tsx"
import { useLiveTask } from "@/lib/realtime/live-tasks.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { TaskBackground } from "../task-background.tsx"
import { TaskBrief } from "../task-brief.tsx"
import { Checklist, Preflight, useChecklist } from "./review-check.tsx"
import { ReviewDecision } from "./review-decision.tsx"
import { QUEUE_INPUT } from "./review-queue.ts"

const words = m.adminReview
const role = "ADMIN"
const RIGHTS = { mark: true, side: "ATELIER", reply: true, answer: false } as const

/** Nothing to decide here any more: what was, and where to go on. */
function Decided({ taskId }: { taskId: string }) {
  const [data] = trpc.delivery.admin.queue.useSuspenseInfiniteQuery(QUEUE_INPUT, {
    getNextPageParam: (page) => page.nextCursor,
  })
  const next = data.pages[0]?.items[0]
  return (
    <>
      <TurnCard
        tone="done"
        title={words.decided}
        className="mb-7"
        actions={
          <>
            <ButtonLink href={`/admin/tasks/${taskId}`} variant="quiet">
              {words.openTask}
            </ButtonLink>
            <ButtonLink href={next ? `/admin/review/${next.taskId}` : "/admin/review"} variant="primary">
              {next ? words.next : words.toQueue}
            </ButtonLink>
          </>
        }
      >
        {words.decidedNote}
      </TurnCard>
      <Versions taskId={taskId} role={role} />
    </>
  )
}

/** "2 more in the queue" */
function QueueLeft({ taskId }: { taskId: string }) {
  const [data] = trpc.delivery.admin.queue.useSuspenseInfiniteQuery(QUEUE_INPUT, {
    getNextPageParam: (page) => page.nextCursor,
  })
  const items = data.pages.flatMap((page) => page.items)
  return <>{words.left(items.filter((item) => item.taskId !== taskId).length)}.</>
}

/** One version at a time: the work large, what was ordered beside it to tick off, pass or send back. */
export function ReviewWorkspace({ taskId }: { taskId: string }) {
  useLiveTask(taskId)
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const [versions] = trpc.delivery.versions.useSuspenseQuery({ taskId })
  const { met, toggle, missing } = useChecklist(task)
  const [version, before] = versions
  if (task.status !== "PENDING_ADMIN_REVIEW" || !version || version.review) {
    return <Decided taskId={taskId} />
  }
  return (
    <>
      <TurnCard
        tone="yours"
        title={words.yours(version.number)}
        className="mb-7"
        actions={<ReviewDecision task={task} version={version} missing={missing} />}
      >
        {words.deliveredBy(version.submittedBy.name)} <RelativeTime date={version.submittedAt} />.{" "}
        {task.deadline && (
          <>
            {words.dueIs} <ExactTime date={task.deadline} />.{" "}
          </>
        )}
        {words.keys} <QueueLeft taskId={taskId} />
      </TurnCard>
      <TwoColumns
        wide
        sticky
        asideLabel={words.checklist}
        aside={
          <>
            <AskedFor task={task} versions={versions.slice(1)} />
            <Checklist task={task} met={met} onToggle={toggle} />
            <Preflight version={version} />
            <TaskBrief taskId={taskId} role={role} />
            <TaskBackground taskId={taskId} />
          </>
        }
      >
        <MarkedStage {...{ task, version, versions }} rights={RIGHTS} label={words.heading(version.number)} />
        <VersionNotes version={version} role={role} />
        <p className="mt-5 flex flex-wrap gap-x-5 gap-y-1 text-note">
          <Link href={`/admin/tasks/${taskId}`} className="link text-ink-2">
            {words.openTask}
          </Link>
          {before && (
            <Link
              href={`/admin/tasks/${taskId}?compare=${before.number}-${version.number}`}
              className="link text-ink-2"
            >
              {words.compare(before.number)}
            </Link>
          )}
        </p>
      </TwoColumns>
    </>
  )
}
