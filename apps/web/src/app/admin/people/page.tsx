import type { Metadata } from "next"
import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { InvitationRows, InviteFreelancer } from "@/features/identity/admin/invitations.tsx"
import { PEOPLE, peopleListInput, peopleTab } from "@/features/identity/admin/people-filter.ts"
import { PeopleFilters, PeopleRows, PeopleTabs } from "@/features/identity/admin/people-list.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminPeople.title }

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = PEOPLE.read(await searchParams)
  const tab = peopleTab(filter)
  void (tab === "invitations"
    ? api.identity.admin.listInvitations.prefetch()
    : api.identity.admin.listUsers.prefetchInfinite(peopleListInput(filter)))
  return (
    <HydrateClient>
      <PageHeader title={m.adminPeople.title} />
      <PeopleTabs tab={tab} />
      {tab === "invitations" ? <InviteFreelancer /> : <PeopleFilters filter={filter} tab={tab} />}
      <Block key={tab} skeleton={<SkeletonRows rows={8} picture={false} />}>
        {tab === "invitations" ? <InvitationRows /> : <PeopleRows filter={filter} tab={tab} />}
      </Block>
    </HydrateClient>
  )
}
