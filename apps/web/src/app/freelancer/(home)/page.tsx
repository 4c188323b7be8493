import { Block } from "@/components/ui/block.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { OPEN_OFFERS } from "@/features/matching/freelancer/offers-input.ts"
import { WorkHome } from "@/features/matching/freelancer/work-home.tsx"
import { HomeAside } from "@/features/tasks/freelancer/home-aside.tsx"
import { unreadInput } from "@/features/tasks/home-input.ts"
import { HomeSkeleton } from "@/features/tasks/home-skeleton.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import { requireMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.frame.places.home }

export default async function HomePage() {
  const active = (await requireMe()).standing === "ACTIVE"
  const home = await api.tasks.home()
  void api.tasks.home.prefetch()
  void api.delivery.unread.prefetch(unreadInput(home))
  void (active && api.matching.offers.prefetchInfinite(OPEN_OFFERS))
  void api.identity.freelancer.get.prefetch()
  void api.tasks.counts.prefetch()
  void api.payouts.summary.prefetch({ method: "STRIPE_CONNECT" })
  return (
    <HydrateClient>
      <TwoColumns
        asideLabel={m.workHome.glance}
        aside={
          <Block skeleton={<SkeletonText lines={8} />}>
            <HomeAside />
          </Block>
        }
      >
        <Block skeleton={<HomeSkeleton />}>
          <WorkHome active={active} />
        </Block>
      </TwoColumns>
    </HydrateClient>
  )
}
