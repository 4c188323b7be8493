import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton.tsx"

/** What was earned, before it is there. */
export function EarningsSummarySkeleton() {
  return (
    <SkeletonGroup className="border-line border-b pb-6">
      <div className="flex gap-11">
        {[0, 1, 2].map((sum) => (
          <div key={sum} className="grid gap-2">
            <Skeleton className="h-10 w-32" />
            <Skeleton className="h-4 w-28" />
          </div>
        ))}
      </div>
      <Skeleton className="mt-3 h-5 w-72" />
    </SkeletonGroup>
  )
}
