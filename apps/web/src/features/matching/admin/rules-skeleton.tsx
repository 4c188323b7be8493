import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton.tsx"

export function RulesSkeleton() {
  return (
    <SkeletonGroup className="grid gap-x-16 gap-y-6 lg:grid-cols-2">
      <Skeleton className="h-9 w-72 lg:col-span-2" />
      {Array.from({ length: 10 }, (_, line) => (
        <Skeleton key={line} className="h-12" />
      ))}
    </SkeletonGroup>
  )
}
