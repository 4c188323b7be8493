import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { WorkBoard } from "@/features/tasks/freelancer/work-board.tsx"
import { boardDoneInput, boardOpenInput, workListInput } from "@/features/tasks/freelancer/work-input.ts"
import { WorkList } from "@/features/tasks/freelancer/work-list.tsx"
import { BoardSkeleton } from "@/features/tasks/freelancer/work-skeleton.tsx"
import { WorkTools } from "@/features/tasks/freelancer/work-tools.tsx"
import { readWorkView, workViewHref } from "@/features/tasks/freelancer/work-view.ts"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.workList.title }

export default async function WorkPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = readWorkView(await searchParams)
  const board = view.view === "board"
  if (board) {
    void api.tasks.list.prefetch(boardOpenInput(view.search))
    void api.tasks.list.prefetch(boardDoneInput(view.search))
    void api.tasks.counts.prefetch()
  } else {
    void api.tasks.list.prefetchInfinite(workListInput(view))
  }
  return (
    <HydrateClient>
      <PageHeader title={m.workList.title} className="mb-3" />
      <WorkTools view={view} />
      <Block key={JSON.stringify(view)} skeleton={board ? <BoardSkeleton /> : <SkeletonRows picture={false} />}>
        {board ? (
          <WorkBoard search={view.search} doneHref={workViewHref({ ...view, view: "list", show: "done" })} />
        ) : (
          <WorkList view={view} />
        )}
      </Block>
    </HydrateClient>
  )
}
