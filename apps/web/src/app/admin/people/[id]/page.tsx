import type { Metadata } from "next"
import { cache } from "react"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { PersonActions } from "@/features/identity/admin/person-actions.tsx"
import * as inputs from "@/features/identity/admin/person-inputs.ts"
import { PersonPage } from "@/features/identity/admin/person-page.tsx"
import { personEarningsInput, personPayoutsInput } from "@/features/payouts/admin/person-inputs.ts"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type UserPageProps = { params: Promise<{ id: string }> }
const CRUMBS = [{ label: m.adminPeople.title, href: "/admin/people" }]
const readPerson = cache((userId: string) => orNotFoundPage(api.identity.admin.getUser({ userId })))

export async function generateMetadata({ params }: UserPageProps): Promise<Metadata> {
  return { title: (await readPerson((await params).id)).name }
}

export default async function AdminPersonPage({ params }: UserPageProps) {
  const { id: userId } = await params
  const person = await readPerson(userId)
  void api.identity.admin.getUser.prefetch({ userId })
  void api.identity.admin.listSessions.prefetch({ userId })
  if (person.role === "CLIENT") {
    void api.billing.admin.owed.prefetch({ userId })
    void api.credits.admin.journal.prefetch(inputs.personJournalInput(userId))
    void api.tasks.admin.list.prefetch(inputs.clientTasksInput(userId))
  }
  if (person.role === "FREELANCER") {
    void api.credits.admin.earnings.prefetch(personEarningsInput(userId))
    void api.payouts.admin.list.prefetch(personPayoutsInput(userId))
    void api.tasks.admin.list.prefetch(inputs.freelancerTasksInput(userId))
  }
  return (
    <HydrateClient>
      <PageHeader title={person.name} crumbs={CRUMBS} actions={<PersonActions userId={userId} />} />
      <PersonPage userId={userId} />
    </HydrateClient>
  )
}
