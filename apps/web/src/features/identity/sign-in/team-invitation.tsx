import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import type { Me } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"
import type { TeamInvitationWords } from "./invitation.ts"
import { AcceptMembership, JoinTeam } from "./late-forms.tsx"

const words = m.team.invitation

type TeamInvitationProps = { token: string; invitation: TeamInvitationWords; me: Me | null }

/** What the person who was invited does next: accept, sign in first, or make an account. */
export function TeamInvitation({ token, invitation, me }: TeamInvitationProps) {
  const { email, hasAccount } = invitation
  if (me?.email === email) {
    return <AcceptMembership token={token} own={me.companyRole === "OWNER" ? (me.company?.name ?? null) : null} />
  }
  if (me) {
    return <Notice tone="waiting">{words.otherAccount(email)}</Notice>
  }
  if (!hasAccount) {
    return <JoinTeam token={token} email={email} />
  }
  const next = `/invitation/team?token=${encodeURIComponent(token)}`
  return (
    <>
      <p className="text-ink-2 text-sm">{words.forAddress(email)}</p>
      <ButtonLink
        href={`/sign-in?next=${encodeURIComponent(next)}`}
        variant="primary"
        size="lg"
        className="justify-self-start"
      >
        {words.signIn}
      </ButtonLink>
    </>
  )
}
