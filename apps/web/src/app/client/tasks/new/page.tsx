import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { Drafts } from "@/features/briefs/drafts.tsx"
import { draftsInput, templatesInput } from "@/features/briefs/drafts-input.ts"
import { StartTask } from "@/features/briefs/start-task.tsx"
import { Templates } from "@/features/briefs/templates.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.newTask.title }

export default function NewTaskPage() {
  void api.briefs.list.prefetch(draftsInput("DRAFT"))
  void api.briefs.list.prefetch(draftsInput("READY"))
  void api.briefs.templates.list.prefetchInfinite(templatesInput)
  return (
    <HydrateClient>
      <PageHeader title={m.startTask.title} note={m.startTask.note} />
      <StartTask />
      <div className="mt-10 grid gap-10">
        <Block skeleton={<SkeletonRows rows={2} picture={false} />}>
          <Drafts />
        </Block>
        <Block skeleton={null}>
          <Templates />
        </Block>
      </div>
    </HydrateClient>
  )
}
