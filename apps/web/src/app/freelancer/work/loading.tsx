import { PageHeader } from "@/components/ui/page-header.tsx"
import { Skeleton } from "@/components/ui/skeleton.tsx"
import { BoardSkeleton } from "@/features/tasks/freelancer/work-skeleton.tsx"
import * as m from "@/messages/index.ts"

export default function Loading() {
  return (
    <>
      <PageHeader title={m.workList.title} className="mb-3" />
      <Skeleton className="mb-5 h-9" />
      <BoardSkeleton />
    </>
  )
}
