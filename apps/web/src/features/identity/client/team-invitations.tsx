"use client"

import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { lateForm } from "@/components/form/late-form.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TeamInvitation } from "./types.ts"

const InviteMember = lateForm(() => import("./invite-member.tsx").then((module) => module.InviteMember), 3)

const words = m.team

function Invitation({ invitation }: { invitation: TeamInvitation }) {
  const act = useAdminAction()
  const invite = trpc.identity.team.invite.useMutation()
  const revoke = trpc.identity.team.revokeInvitation.useMutation()
  const { id, email, role, expiresAt } = invitation
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-3 text-sm last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="break-all font-[550]">{email}</p>
        <p className="text-ink-3 text-note">
          {words.roles[role]} · {words.invitations.until} <ExactTime date={expiresAt} show="date" />
        </p>
      </div>
      <Button
        size="sm"
        variant="quiet"
        onClick={() => act(() => invite.mutateAsync({ email, teamRole: role }), words.invite.sent(email))}
      >
        {words.invitations.again}
        <span className="sr-only">: {email}</span>
      </Button>
      <Button
        size="sm"
        variant="quiet"
        onClick={() => act(() => revoke.mutateAsync({ invitationId: id }), words.invitations.revoked)}
      >
        {words.invitations.revoke}
        <span className="sr-only">: {email}</span>
      </Button>
    </li>
  )
}

/** Invites people, and shows which invitations are still open. */
export function Invitations({ invitations }: { invitations: readonly TeamInvitation[] }) {
  return (
    <>
      {invitations.length > 0 && (
        <Section title={words.invitations.title}>
          <ul className="border-line border-y">
            {invitations.map((invitation) => (
              <Invitation key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.invite.title}>
        <div className="max-w-xl">
          <InviteMember />
        </div>
      </Section>
    </>
  )
}
