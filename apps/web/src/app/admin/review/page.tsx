import type { Metadata } from "next"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { QUEUE_INPUT } from "@/features/tasks/admin/review-queue.ts"
import { ReviewQueue } from "@/features/tasks/admin/review-queue.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminReview.title }

export default function ReviewPage() {
  void api.delivery.admin.queue.prefetchInfinite(QUEUE_INPUT)
  return (
    <HydrateClient>
      <PageHeader title={m.adminReview.title} note={m.adminReview.note} />
      <Block skeleton={<SkeletonRows picture={false} />}>
        <ReviewQueue />
      </Block>
    </HydrateClient>
  )
}
