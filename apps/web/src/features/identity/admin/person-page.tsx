"use client"

import { Block } from "@/components/ui/block.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { SkeletonRows, SkeletonText } from "@/components/ui/skeleton.tsx"
import { FreelancerMoney } from "@/features/payouts/admin/freelancer-money.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { ClientCredits } from "./client-credits.tsx"
import { FreelancerProfile, FreelancerRecord } from "./freelancer-profile.tsx"
import { PersonAccountStatus } from "./person-account-status.tsx"
import { PersonFacts } from "./person-facts.tsx"
import { PersonSessions } from "./person-sessions.tsx"
import { PersonTasks } from "./person-tasks.tsx"

/** One person: what waits for a decision, what they do here, their money, and who they are. */
export function PersonPage({ userId }: { userId: string }) {
  const [person] = trpc.identity.admin.getUser.useSuspenseQuery({ userId })
  const { profile, role, name } = person
  const applicant = person.freelancerStatus === "PENDING"
  return (
    <>
      <PersonAccountStatus person={person} />
      <TwoColumns
        asideLabel={m.adminPerson.facts}
        aside={
          <>
            <PersonFacts userId={userId} />
            {profile && <FreelancerRecord profile={profile} applicant={applicant} />}
          </>
        }
      >
        {profile && <FreelancerProfile profile={profile} />}
        {role === "CLIENT" && (
          <Block skeleton={<SkeletonText lines={5} />}>
            <ClientCredits person={person} />
          </Block>
        )}
        {role !== "ADMIN" && !applicant && (
          <div className="mt-9 first:mt-0">
            <Block skeleton={<SkeletonRows rows={3} picture={false} />}>
              <PersonTasks userId={userId} name={name} as={role} />
            </Block>
          </div>
        )}
        {role === "FREELANCER" && !applicant && (
          <div className="mt-9">
            <Block skeleton={<SkeletonRows rows={3} picture={false} />}>
              <FreelancerMoney userId={userId} />
            </Block>
          </div>
        )}
        <div className="mt-9 first:mt-0">
          <Block skeleton={<SkeletonRows rows={2} picture={false} />}>
            <PersonSessions userId={userId} />
          </Block>
        </div>
      </TwoColumns>
    </>
  )
}
