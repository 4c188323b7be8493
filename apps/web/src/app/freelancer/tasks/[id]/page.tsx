import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { cache } from "react"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { offerHref } from "@/features/matching/freelancer/offers-input.ts"
import { WORK_HREF } from "@/features/tasks/freelancer/work-input.ts"
import { WorkTask } from "@/features/tasks/freelancer/work-task.tsx"
import { streamInput } from "@/features/tasks/stream-input.ts"
import { TaskTitle } from "@/features/tasks/task-title.tsx"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type TaskPageProps = { params: Promise<{ id: string }> }
const readTask = cache((taskId: string) => orNotFoundPage(api.tasks.byId({ taskId })))
export async function generateMetadata({ params }: TaskPageProps): Promise<Metadata> {
  return { title: (await readTask((await params).id)).title }
}

export default async function TaskPage({ params }: TaskPageProps) {
  const { id: taskId } = await params
  const task = await readTask(taskId)
  if (task.status === "OFFERED" && task.offer) {
    redirect(offerHref(task.offer.id))
  }
  void api.tasks.byId.prefetch({ taskId })
  void api.delivery.pins.list.prefetch({ taskId })
  void api.delivery.files.prefetch({ taskId })
  void api.delivery.rating.prefetch({ taskId })
  void api.tasks.background.prefetch({ taskId })
  void api.tasks.timeline.prefetchInfinite(streamInput(taskId))
  void api.delivery.messages.prefetchInfinite(streamInput(taskId))
  await api.delivery.versions.prefetch({ taskId })
  const title = <TaskTitle taskId={taskId} title={task.title} />
  return (
    <HydrateClient>
      <PageHeader title={title} crumbs={[{ label: m.work.task.crumb, href: WORK_HREF }]} />
      <WorkTask taskId={taskId} />
    </HydrateClient>
  )
}
