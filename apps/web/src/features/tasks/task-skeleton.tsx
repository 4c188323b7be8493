import { Skeleton, SkeletonGroup, SkeletonRows, SkeletonText } from "@/components/ui/skeleton.tsx"

export function TurnSkeleton() {
  return <Skeleton className="mb-7 h-28 rounded-lg max-sm:h-56" />
}

export function StageSkeleton() {
  return (
    <SkeletonGroup className="mb-9">
      <Skeleton className="h-36 rounded-lg sm:h-[min(30dvh,18rem)]" />
    </SkeletonGroup>
  )
}

export function StreamSkeleton() {
  return (
    <div>
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
