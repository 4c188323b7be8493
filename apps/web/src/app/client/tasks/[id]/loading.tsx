import { Skeleton } from "@/components/ui/skeleton.tsx"
import { TaskSkeleton } from "@/features/tasks/task-skeleton.tsx"

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-2 h-4 w-16" />
      <Skeleton className="mb-6 h-8 w-3/5" />
      <TaskSkeleton />
    </>
  )
}
