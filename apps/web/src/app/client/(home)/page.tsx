import { Block } from "@/components/ui/block.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { draftsInput } from "@/features/briefs/drafts-input.ts"
import { ClientHome } from "@/features/tasks/client/client-home.tsx"
import { unreadInput } from "@/features/tasks/home-input.ts"
import { HomeSkeleton } from "@/features/tasks/home-skeleton.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"
import { FirstStepsAndFacts } from "./aside.tsx"

export const metadata = { title: m.frame.places.home }

export default async function HomePage() {
  const home = await api.tasks.home()
  void api.tasks.home.prefetch()
  void api.delivery.unread.prefetch(unreadInput(home))
  void api.briefs.list.prefetch(draftsInput("DRAFT"))
  void api.briefs.list.prefetch(draftsInput("READY"))
  void api.identity.onboarding.prefetch()
  void api.credits.balance.prefetch()
  void api.tasks.monthFacts.prefetch()
  void api.tasks.approvals.waiting.prefetch()
  return (
    <HydrateClient>
      <TwoColumns asideLabel={m.clientHome.aside} aside={<FirstStepsAndFacts />}>
        <Block skeleton={<HomeSkeleton />}>
          <ClientHome />
        </Block>
      </TwoColumns>
    </HydrateClient>
  )
}
