import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { EarningsSummarySkeleton } from "@/features/payouts/freelancer/earnings-skeleton.tsx"
import * as m from "@/messages/index.ts"

export default function Loading() {
  return (
    <>
      <PageHeader title={m.earnings.title} className="mb-4" />
      <EarningsSummarySkeleton />
      <SkeletonRows rows={4} picture={false} />
    </>
  )
}
