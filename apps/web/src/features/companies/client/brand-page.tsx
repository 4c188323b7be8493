import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"
import { Brand } from "./brand.tsx"

const LINES = ["h-15", "h-15", "h-28", "h-28", "h-15", "h-40"]

function BrandSkeleton() {
  return (
    <>
      <PageHeader title={m.brand.title} note={m.brand.note} />
      <SkeletonGroup className="grid max-w-2xl gap-5">
        {LINES.map((line, at) => (
          <Skeleton key={`${at}${line}`} className={line} />
        ))}
      </SkeletonGroup>
    </>
  )
}

/** The company, its look and the people it speaks to. */
export function BrandPage() {
  void api.companies.mine.prefetch()
  void api.delivery.brandFiles.prefetch()
  void api.catalog.brandLooks.prefetch()
  void api.companies.audiences.list.prefetch()
  return (
    <HydrateClient>
      <Block skeleton={<BrandSkeleton />}>
        <Brand />
      </Block>
    </HydrateClient>
  )
}
