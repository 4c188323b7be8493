import { Block } from "@/components/ui/block.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { Skeleton, SkeletonRows, SkeletonText } from "@/components/ui/skeleton.tsx"
import { HomeFacts } from "@/features/admin/home-facts.tsx"
import { HomeNeeds, HomeTitle } from "@/features/admin/home-needs.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import { requireMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.frame.places.home }
export default async function AdminHomePage() {
  void api.admin.needs.prefetch()
  void api.admin.dashboard.prefetch()
  void api.admin.health.prefetch()
  const { name } = await requireMe()
  return (
    <HydrateClient>
      <PageHeader
        title={
          <Block skeleton={<Skeleton className="h-8 w-80 max-w-full" />}>
            <HomeTitle name={name} />
          </Block>
        }
      />
      <TwoColumns
        asideLabel={m.adminHome.glance}
        aside={
          <Block skeleton={<SkeletonText lines={12} />}>
            <HomeFacts />
          </Block>
        }
      >
        <Block skeleton={<SkeletonRows rows={6} picture={false} />}>
          <HomeNeeds />
        </Block>
      </TwoColumns>
    </HydrateClient>
  )
}
