import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { AuthPage } from "@/features/identity/sign-in/auth-page.tsx"
import { readTeamInvitation } from "@/features/identity/sign-in/invitation.ts"
import { TeamInvitation } from "@/features/identity/sign-in/team-invitation.tsx"
import { readMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

const words = m.team.invitation

export const metadata: Metadata = { title: m.team.title, referrer: "no-referrer" }

export default async function TeamInvitationPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = "" } = await searchParams
  const [invitation, me] = await Promise.all([readTeamInvitation(token), readMe()])
  if (!invitation) {
    return (
      <AuthPage title={words.gone} note={words.goneNote} axis="organic">
        <ButtonLink href="/" variant="primary" size="lg" className="justify-self-start">
          {words.home}
        </ButtonLink>
      </AuthPage>
    )
  }
  return (
    <AuthPage
      title={words.title(invitation.company)}
      note={words.note(invitation.inviter, invitation.role)}
      axis="organic"
    >
      <TeamInvitation token={token} invitation={invitation} me={me} />
    </AuthPage>
  )
}
