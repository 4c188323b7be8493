"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { useOutbox } from "@/components/chat/use-outbox.ts"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Sheet } from "@/components/ui/dialog.tsx"
import { Link } from "@/components/ui/link.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { TaskStatus } from "@/components/ui/task-status.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import { formatCredits } from "@/lib/format.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { BriefSheet, Progress } from "./brief-sheet.tsx"
import { Conversation } from "./conversation.tsx"
import { DiscardDraft } from "./discard-draft.tsx"
import { SaveTemplate } from "./save-template.tsx"
import { useBrief, type Workspace } from "./use-brief.ts"
import { Versions } from "./versions.tsx"

const DeletedDraft = lazyPart(() => import("./deleted-draft.tsx").then((module) => module.DeletedDraft))

const words = m.newTask

function SavedMark({ workspace, failed }: { workspace: Workspace; failed: boolean }) {
  if (failed) {
    return <span className="text-red">{words.notSaved}</span>
  }
  return (
    <>
      {workspace.saving ? (
        words.saving
      ) : (
        <>
          {words.saved} <RelativeTime date={workspace.brief.updatedAt} />
        </>
      )}
      . {words.leave}
    </>
  )
}

/** On a phone the brief is a drawer; this bar says how far it is and opens it. */
function BriefBar({ workspace }: { workspace: Workspace }) {
  const { data: estimate } = trpc.tasks.estimate.useQuery({ briefId: workspace.brief.id })
  const { missing, open } = workspace.brief.readiness
  return (
    <div className="sticky top-14 z-10 -mx-4 mb-4 flex items-center justify-between gap-3 border-line border-b bg-paper px-4 py-2 sm:-mx-9 sm:px-9 lg:hidden">
      <span className="min-w-0 text-note">
        <span className="block truncate font-[550]">{words.progressShort(missing.length, open.length)}</span>
        {estimate && (
          <span className="num block text-ink-3">
            {words.price.soFar}: {formatCredits(estimate.credits)}
          </span>
        )}
      </span>
      <Sheet trigger={<Button>{words.openBrief}</Button>} title={<Progress workspace={workspace} />} side="bottom">
        <BriefSheet workspace={workspace} drawer />
      </Sheet>
    </div>
  )
}

/** Sent off, here or in another tab: the task is where it goes on. */
function Sent({ taskId, title }: { taskId: string; title: string }) {
  const router = useRouter()
  const href = `/client/tasks/${taskId}`
  useEffect(() => router.replace(href), [router, href])
  return (
    <>
      <PageHeader title={title} note={words.readOnly} />
      <ButtonLink href={href} variant="primary">
        {words.seeTask}
      </ButtonLink>
    </>
  )
}

/** Sent off as several tasks: here is where each of them is. */
function SentEach({ tasks, title }: { tasks: Workspace["brief"]["tasks"]; title: string }) {
  const role = "CLIENT"
  return (
    <>
      <PageHeader title={title} note={words.readOnlySeveral(tasks.length)} />
      <ul>
        {tasks.map((task) => (
          <li
            key={task.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b py-3.5"
          >
            <Link href={`/client/tasks/${task.id}`} className="link min-w-0 font-[550] text-pretty">
              {task.title}
            </Link>
            <TaskStatus role={role} status={task.status} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Conversation left, the brief it becomes right. */
export function BriefWorkspace({ briefId }: { briefId: string }) {
  const workspace = useBrief(briefId)
  const outbox = useOutbox(`outbox:${briefId}`, ({ id, text }) => workspace.say(text, id))
  const { tasks } = workspace.brief
  const [task, ...others] = tasks
  if (task) {
    const title = workspace.brief.title ?? m.draftList.untitled
    return others.length > 0 ? <SentEach tasks={tasks} title={title} /> : <Sent taskId={task.id} title={title} />
  }
  if (workspace.brief.status === "DISCARDED") {
    return (
      <Block skeleton={<SkeletonText lines={2} />}>
        <DeletedDraft draft={workspace.brief} />
      </Block>
    )
  }
  return (
    <>
      <PageHeader
        title={words.title}
        note={<SavedMark workspace={workspace} failed={outbox.entries.some(({ state }) => state === "failed")} />}
        actions={
          <>
            <Versions workspace={workspace} />
            <SaveTemplate workspace={workspace} />
            <DiscardDraft workspace={workspace} />
          </>
        }
      />
      <BriefBar workspace={workspace} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_340px]">
        <Conversation workspace={workspace} outbox={outbox} />
        <aside
          aria-label={words.brief}
          className="sticky top-20 hidden max-h-[calc(100dvh-12.5rem)] self-start overflow-y-auto rounded-lg border border-line bg-surface px-3 pt-4.5 lg:block"
        >
          <BriefSheet workspace={workspace} />
        </aside>
      </div>
    </>
  )
}
