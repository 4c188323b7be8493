import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { WorkBoard } from "@/features/work/components/work-board.tsx"
import { WorkList } from "@/features/work/components/work-list.tsx"
import { BoardSkeleton } from "@/features/work/components/work-skeleton.tsx"
import { WorkTools } from "@/features/work/components/work-tools.tsx"
import { boardDoneInput, boardOpenInput, readWorkView, workListInput } from "@/features/work/work-input.ts"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.work.page.title }

export default async function WorkPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
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
      <PageHeader title={m.work.page.title} className="mb-3" />
      <WorkTools view={view} />
      <Block key={JSON.stringify(view)} skeleton={board ? <BoardSkeleton /> : <SkeletonRows picture={false} />}>
        {board ? <WorkBoard search={view.search} /> : <WorkList view={view} />}
      </Block>
    </HydrateClient>
  )
}
