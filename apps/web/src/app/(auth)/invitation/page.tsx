import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { AuthPage } from "@/features/identity/sign-in/auth-page.tsx"
import { readInvitation } from "@/features/identity/sign-in/invitation.ts"
import { JoinForm } from "@/features/identity/sign-in/late-forms.tsx"
import { api } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

const words = m.auth.join

export const metadata: Metadata = { title: words.title, referrer: "no-referrer" }

export default async function InvitationPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = "" } = await searchParams
  const email = await readInvitation(token)
  if (!email) {
    return (
      <AuthPage title={words.invitationGone} note={words.invitationGoneNote} axis="organic">
        <ButtonLink href="/join" variant="primary" size="lg" className="justify-self-start">
          {m.auth.signUp.join}
        </ButtonLink>
      </AuthPage>
    )
  }
  const skills = await api.catalog.skills()
  return (
    <AuthPage title={words.title} note={words.invited(email)} axis="organic" long>
      <JoinForm skills={skills} invitation={{ token, email }} />
    </AuthPage>
  )
}
