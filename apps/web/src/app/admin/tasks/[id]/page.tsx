import type { Metadata } from "next"
import { cache } from "react"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { AdminTask } from "@/features/tasks/admin/admin-task.tsx"
import { taskJournalInput, taskRoundsInput } from "@/features/tasks/admin/task-inputs.ts"
import { streamInput } from "@/features/tasks/stream-input.ts"
import { TaskTitle } from "@/features/tasks/task-title.tsx"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type TaskPageProps = { params: Promise<{ id: string }> }
const readTask = cache((taskId: string) => orNotFoundPage(api.tasks.byId({ taskId })))

export async function generateMetadata({ params }: TaskPageProps): Promise<Metadata> {
  return { title: (await readTask((await params).id)).title }
}

export default async function AdminTaskPage({ params }: TaskPageProps) {
  const { id: taskId } = await params
  const task = await readTask(taskId)
  void api.tasks.byId.prefetch({ taskId })
  void api.delivery.pins.list.prefetch({ taskId })
  void api.delivery.files.prefetch({ taskId })
  void api.delivery.rating.prefetch({ taskId })
  void api.tasks.background.prefetch({ taskId })
  void api.tasks.freelancer.prefetch({ taskId })
  void api.matching.admin.rounds.prefetch(taskRoundsInput(taskId))
  void api.credits.admin.journal.prefetch(taskJournalInput(taskId))
  void api.tasks.timeline.prefetchInfinite(streamInput(taskId))
  void api.delivery.messages.prefetchInfinite(streamInput(taskId))
  // Awaited: whether there is a version decides how high its place is.
  await api.delivery.versions.prefetch({ taskId })
  const title = <TaskTitle taskId={taskId} title={task.title} />
  return (
    <HydrateClient>
      <PageHeader title={title} crumbs={[{ label: m.adminTask.crumb, href: "/admin/tasks" }]} />
      <AdminTask taskId={taskId} />
    </HydrateClient>
  )
}
