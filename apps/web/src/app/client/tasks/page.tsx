import { createLoader } from "nuqs/server"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { draftsInput } from "@/features/briefs/drafts-input.ts"
import { ClientTasks } from "@/features/tasks/client/client-tasks.tsx"
import { listInput, listParams } from "@/features/tasks/client/list-params.ts"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import { requireMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.taskList.title }

const readParams = createLoader(listParams)

type TasksPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TasksPage({ searchParams }: TasksPageProps) {
  const input = listInput(await readParams(searchParams))
  const me = await requireMe()
  void api.tasks.list.prefetchInfinite(input)
  void api.briefs.list.prefetch(draftsInput("DRAFT"))
  void api.briefs.list.prefetch(draftsInput("READY"))
  return (
    <HydrateClient>
      <PageHeader title={m.taskList.title} />
      <ClientTasks viewerId={me.id} team={me.company !== null} />
    </HydrateClient>
  )
}
