import type { Metadata } from "next"
import { cache } from "react"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { QUEUE_INPUT } from "@/features/tasks/admin/review-queue.ts"
import { ReviewWorkspace } from "@/features/tasks/admin/review-workspace.tsx"
import { StageSkeleton, TurnSkeleton } from "@/features/tasks/task-skeleton.tsx"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type ReviewPageProps = { params: Promise<{ id: string }> }

const readTask = cache((taskId: string) => orNotFoundPage(api.tasks.byId({ taskId })))

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  return { title: (await readTask((await params).id)).title }
}

export default async function ReviewTaskPage({ params }: ReviewPageProps) {
  const { id: taskId } = await params
  const task = await readTask(taskId)
  void api.tasks.byId.prefetch({ taskId })
  void api.delivery.pins.list.prefetch({ taskId })
  void api.delivery.versions.prefetch({ taskId })
  void api.delivery.files.prefetch({ taskId })
  void api.tasks.background.prefetch({ taskId })
  void api.delivery.admin.queue.prefetchInfinite(QUEUE_INPUT)
  return (
    <HydrateClient>
      <PageHeader title={task.title} crumbs={[{ label: m.adminReview.title, href: "/admin/review" }]} />
      <Block skeleton={[<TurnSkeleton key="turn" />, <StageSkeleton key="stage" />]}>
        <ReviewWorkspace key={taskId} taskId={taskId} />
      </Block>
    </HydrateClient>
  )
}
