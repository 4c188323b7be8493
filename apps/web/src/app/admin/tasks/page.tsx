import type { Metadata } from "next"
import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { TaskFilters, TaskRows } from "@/features/tasks/admin/task-list.tsx"
import { TASKS, taskListInput } from "@/features/tasks/admin/tasks-filter.ts"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminTasks.title }

export default async function AdminTasksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = TASKS.read(await searchParams)
  void api.tasks.admin.list.prefetchInfinite(taskListInput(filter))
  return (
    <HydrateClient>
      <PageHeader title={m.adminTasks.title} />
      <TaskFilters filter={filter} />
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <TaskRows filter={filter} />
      </Block>
    </HydrateClient>
  )
}
