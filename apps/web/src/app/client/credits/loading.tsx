import { Skeleton, SkeletonRows } from "@/components/ui/skeleton.tsx"

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-6 h-8 w-28" />
      <Skeleton className="mb-9 h-16 w-64" />
      <div className="mb-9 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Skeleton className="h-36 rounded-lg" />
        <Skeleton className="h-36 rounded-lg" />
        <Skeleton className="h-36 rounded-lg" />
        <Skeleton className="h-36 rounded-lg" />
      </div>
      <SkeletonRows rows={6} picture={false} />
    </>
  )
}
