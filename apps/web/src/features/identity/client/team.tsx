"use client"

import { lateForm } from "@/components/form/late-form.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Status } from "@/components/ui/status.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { MemberActions } from "./member-actions.tsx"
import { OwnershipNotice } from "./ownership-notice.tsx"
import { Invitations } from "./team-invitations.tsx"
import { LeaveTeam } from "./team-leave.tsx"
import type { TeamMember, TeamViewer } from "./types.ts"

const OrderLimit = lateForm(() => import("./order-limit.tsx").then((module) => module.OrderLimit), 1)

const words = m.team

function spending({ role, spent, monthlyBudget }: TeamMember): string {
  if (role !== "MEMBER" || spent === null) {
    return ""
  }
  return monthlyBudget === null
    ? words.spent(formatCredits(spent))
    : words.spentOf(String(spent), formatCredits(monthlyBudget))
}

function Person({ person, viewer }: { person: TeamMember; viewer: TeamViewer }) {
  return (
    <Row>
      <Cell main>
        {person.name}
        {person.id === viewer.id && <span className="ml-2 text-ink-3 text-note">{words.you}</span>}
        <span className="block break-all font-normal text-ink-3 text-note">{person.email}</span>
      </Cell>
      <Cell label={words.role}>
        <Status tone={person.role === "OWNER" ? "done" : person.role === "MEMBER" ? "moving" : "stopped"}>
          {words.roles[person.role]}
        </Status>
      </Cell>
      <Cell {...(person.role === "OWNER" ? {} : { label: words.thisMonth })} numeric>
        {spending(person)}
      </Cell>
      <Cell numeric>{viewer.role === "OWNER" && person.role !== "OWNER" && <MemberActions person={person} />}</Cell>
    </Row>
  )
}

/** Everyone in the company, and what its owner can change about them. */
export function Team({ viewer }: { viewer: TeamViewer }) {
  const [{ people, invitations, approvalAbove }] = trpc.identity.team.list.useSuspenseQuery()
  const heir = people.find(({ ownershipOfferedUntil }) => ownershipOfferedUntil !== null)
  return (
    <div className="max-w-4xl">
      {heir && <OwnershipNotice heir={heir} mine={heir.id === viewer.id} />}
      <Section title={words.people}>
        <Table label={words.people}>
          <TableHead>
            <HeaderCell>{words.name}</HeaderCell>
            <HeaderCell>{words.role}</HeaderCell>
            <HeaderCell numeric>{words.thisMonth}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{words.actions}</span>
            </HeaderCell>
          </TableHead>
          <tbody>
            {people.map((person) => (
              <Person key={person.id} person={person} viewer={viewer} />
            ))}
          </tbody>
        </Table>
      </Section>
      {viewer.role === "OWNER" ? (
        <>
          <Invitations invitations={invitations} />
          <Section title={m.approvals.limit.title}>
            <div className="max-w-xl">
              <OrderLimit approvalAbove={approvalAbove} />
            </div>
          </Section>
        </>
      ) : (
        <LeaveTeam />
      )}
    </div>
  )
}
