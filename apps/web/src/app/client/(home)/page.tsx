import { Block } from "@/components/ui/block.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { draftsInput } from "@/features/briefs/drafts-input.ts"
import { ClientHome } from "@/features/tasks/client/client-home.tsx"
import { HomeAside } from "@/features/tasks/client/home-aside.tsx"
import { unreadInput } from "@/features/tasks/home-input.ts"
import { HomeSkeleton } from "@/features/tasks/home-skeleton.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.frame.places.home }

export default async function HomePage() {
  const home = await api.tasks.home()
  void api.tasks.home.prefetch()
  void api.delivery.unread.prefetch(unreadInput(home))
  void api.briefs.list.prefetch(draftsInput("DRAFT"))
  void api.briefs.list.prefetch(draftsInput("READY"))
  void api.credits.balance.prefetch()
  void api.tasks.monthFacts.prefetch()
  return (
    <HydrateClient>
      <TwoColumns
        asideLabel={m.clientHome.aside}
        aside={
          <Block skeleton={<SkeletonText lines={5} />}>
            <HomeAside />
          </Block>
        }
      >
        <Block skeleton={<HomeSkeleton />}>
          <ClientHome />
        </Block>
      </TwoColumns>
    </HydrateClient>
  )
}
