import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton.tsx"

/** The board before its tasks are there. */
export function BoardSkeleton() {
  return (
    <SkeletonGroup className="grid gap-x-4 gap-y-7 sm:grid-cols-2 lg:grid-cols-5">
      {[2, 1, 1, 2, 3].map((cards, column) => (
        <div key={column} className="grid content-start gap-2">
          <Skeleton className="mb-1 h-5" />
          {Array.from({ length: cards }, (_, card) => (
            <Skeleton key={card} className="h-28 rounded-lg" />
          ))}
        </div>
      ))}
    </SkeletonGroup>
  )
}
