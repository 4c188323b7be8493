import { Skeleton, SkeletonGroup, SkeletonText } from "@/components/ui/skeleton.tsx"

/** An offer before its data is there. */
export function OfferSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="mb-7 h-32 rounded-lg" />
      <div className="grid gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div className="grid gap-6">
          <SkeletonText lines={3} />
          <div className="grid grid-cols-4 gap-2">
            {[0, 1, 2, 3].map((picture) => (
              <Skeleton key={picture} className="aspect-[4/5]" />
            ))}
          </div>
          <SkeletonText lines={5} />
        </div>
        <div className="grid content-start gap-4">
          <Skeleton className="h-10 w-36" />
          <SkeletonText lines={6} />
        </div>
      </div>
    </SkeletonGroup>
  )
}
