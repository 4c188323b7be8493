import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import * as m from "@/messages/index.ts"

export default function Loading() {
  return (
    <>
      <PageHeader title={m.offers.title} />
      <SkeletonRows rows={4} />
    </>
  )
}
