import { Skeleton, SkeletonRows } from "@/components/ui/skeleton.tsx"

export function HomeSkeleton() {
  return (
    <>
      <Skeleton className="mb-6 h-8 w-80 max-w-full" />
      <SkeletonRows rows={4} />
    </>
  )
}
