import { redirect } from "next/navigation"
import { BriefWorkspace } from "@/features/briefs/brief-workspace.tsx"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.newTask.title }

export default async function BriefPage({ params }: { params: Promise<{ briefId: string }> }) {
  const { briefId } = await params
  const { tasks } = await orNotFoundPage(api.briefs.byId({ briefId }))
  const [task, ...others] = tasks
  if (task && others.length === 0) {
    redirect(`/client/tasks/${task.id}`)
  }
  await Promise.all([api.briefs.byId.prefetch({ briefId }), api.tasks.estimate.prefetch({ briefId })])
  return (
    <HydrateClient>
      <BriefWorkspace briefId={briefId} />
    </HydrateClient>
  )
}
