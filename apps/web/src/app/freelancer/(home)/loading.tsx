import { Skeleton, SkeletonText } from "@/components/ui/skeleton.tsx"
import { HomeSkeleton } from "@/features/tasks/home-skeleton.tsx"

export default function Loading() {
  return (
    <div className="grid gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,1fr)_300px]">
      <div>
        <HomeSkeleton />
      </div>
      <div className="grid content-start gap-4">
        <Skeleton className="h-10 w-32" />
        <SkeletonText lines={6} />
      </div>
    </div>
  )
}
