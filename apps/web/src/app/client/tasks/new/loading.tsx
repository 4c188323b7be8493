import { Skeleton, SkeletonRows } from "@/components/ui/skeleton.tsx"

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-2 h-8 w-72 max-w-full" />
      <Skeleton className="mb-6 h-4 w-96 max-w-full" />
      <Skeleton className="mb-10 h-44 max-w-3xl rounded-lg" />
      <SkeletonRows rows={2} picture={false} />
    </>
  )
}
