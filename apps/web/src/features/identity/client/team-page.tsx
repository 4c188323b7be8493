import { Block } from "@/components/ui/block.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import type { Me } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"
import { Team } from "./team.tsx"

/** The people of a company: who they are, what they may do and spend. */
export function TeamPage({ me }: { me: Me }) {
  if (!me.company) {
    return (
      <>
        <PageHeader title={m.team.title} />
        <EmptyState
          title={m.team.none.title}
          action={
            <ButtonLink href="/client/welcome" variant="primary">
              {m.team.none.action}
            </ButtonLink>
          }
        >
          {m.team.none.body}
        </EmptyState>
      </>
    )
  }
  void api.identity.team.list.prefetch()
  return (
    <HydrateClient>
      <PageHeader title={m.team.title} note={m.team.note} />
      <Block skeleton={<SkeletonRows rows={4} picture={false} />}>
        <Team viewer={{ id: me.id, role: me.companyRole ?? "VIEWER" }} />
      </Block>
    </HydrateClient>
  )
}
