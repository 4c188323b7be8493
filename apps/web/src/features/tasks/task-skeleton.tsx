import { Skeleton, SkeletonGroup, SkeletonRows, SkeletonText } from "@/components/ui/skeleton.tsx"

export function TurnSkeleton() {
  return <Skeleton className="mb-7 h-24 rounded-lg" />
}

export function StageSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="mb-3 h-8 w-56" />
      <Skeleton className="h-96 rounded-lg" />
    </SkeletonGroup>
  )
}

export function StreamSkeleton() {
  return (
    <div className="mt-9">
      <Skeleton className="h-28 rounded-lg" />
      <SkeletonRows rows={4} picture={false} />
    </div>
  )
}

/** A whole task page before its data is there. */
export function TaskSkeleton() {
  return (
    <>
      <TurnSkeleton />
      <div className="grid gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div>
          <StageSkeleton />
          <StreamSkeleton />
        </div>
        <SkeletonText lines={9} />
      </div>
    </>
  )
}
