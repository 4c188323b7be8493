import { Skeleton } from "@/components/ui/skeleton.tsx"
import { OfferSkeleton } from "@/features/matching/freelancer/offer-skeleton.tsx"

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-6 h-12 w-2/3" />
      <OfferSkeleton />
    </>
  )
}
