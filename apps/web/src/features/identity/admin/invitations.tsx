"use client"

import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { lateForm } from "@/components/form/late-form.tsx"
import { Button } from "@/components/ui/button.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Status } from "@/components/ui/status.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import { ExactTime, RelativeTime } from "@/components/ui/time.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const InviteForm = lateForm(() => import("./invite-form.tsx").then((module) => module.InviteForm), 1)

const words = m.adminInvite
const TONES = { OPEN: "waiting", ACCEPTED: "done", REVOKED: "stopped", EXPIRED: "stopped" } as const satisfies Record<
  keyof typeof words.state,
  Tone
>

export function InviteFreelancer() {
  return (
    <div className="mt-2 mb-6 max-w-xl">
      <InviteForm />
    </div>
  )
}

function Revoke({ id, email }: { id: string; email: string }) {
  const act = useAdminAction()
  const revoke = trpc.identity.admin.revokeInvitation.useMutation()
  return (
    <Button size="sm" variant="quiet" onClick={() => act(() => revoke.mutateAsync({ id }), words.revoked)}>
      {words.revoke}
      <span className="sr-only">: {email}</span>
    </Button>
  )
}

/** The newest invitations and what became of them. */
export function InvitationRows() {
  const [rows] = trpc.identity.admin.listInvitations.useSuspenseQuery()
  if (rows.length === 0) {
    return <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
  }
  return (
    <Table label={m.adminPeople.tabs.invitations}>
      <TableHead>
        <HeaderCell>{words.to}</HeaderCell>
        <HeaderCell>{words.stateWord}</HeaderCell>
        <HeaderCell>{words.sentAt}</HeaderCell>
        <HeaderCell>{words.until}</HeaderCell>
        <HeaderCell>
          <span className="sr-only">{words.revoke}</span>
        </HeaderCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell main>{row.email}</Cell>
            <Cell label={words.stateWord}>
              <Status tone={TONES[row.state]}>{words.state[row.state]}</Status>
            </Cell>
            <Cell label={words.sentAt}>
              <RelativeTime date={row.createdAt} />
            </Cell>
            <Cell label={words.until}>
              <ExactTime date={row.expiresAt} show="date" />
            </Cell>
            <Cell numeric>{row.state === "OPEN" && <Revoke id={row.id} email={row.email} />}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
