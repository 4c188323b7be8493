import { Skeleton, SkeletonText } from "@/components/ui/skeleton.tsx"

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-2 h-8 w-40" />
      <Skeleton className="mb-6 h-4 w-80 max-w-full" />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid content-start gap-5">
          <Skeleton className="ml-auto h-20 w-4/5 rounded-lg" />
          <SkeletonText lines={2} />
          <Skeleton className="h-28 rounded-lg" />
        </div>
        <div className="hidden rounded-lg border border-line p-5 lg:block">
          <SkeletonText lines={14} />
        </div>
      </div>
    </>
  )
}
