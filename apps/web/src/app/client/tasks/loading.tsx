import { Skeleton, SkeletonRows } from "@/components/ui/skeleton.tsx"

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-6 h-8 w-28" />
      <Skeleton className="mb-4 h-9 w-full max-w-xl" />
      <SkeletonRows rows={8} picture={false} />
    </>
  )
}
