import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { AuthPage } from "@/features/identity/sign-in/auth-page.tsx"
import { EmailForm } from "@/features/identity/sign-in/late-forms.tsx"
import * as m from "@/messages/index.ts"

const words = m.auth.verify

export const metadata: Metadata = { title: words.done }

export default async function VerifyPage({ searchParams }: { searchParams: Promise<{ error?: string }> }) {
  if ((await searchParams).error) {
    return (
      <AuthPage title={words.failed} note={words.failedNote} axis="bold">
        <EmailForm path="/send-verification-email" submit={words.submit} sent={m.auth.checkMail.sentUnknown} />
      </AuthPage>
    )
  }
  return (
    <AuthPage title={words.done} note={words.doneNote} axis="bold">
      <ButtonLink href="/sign-in" variant="primary" size="lg" className="justify-self-start">
        {m.auth.signIn.submit}
      </ButtonLink>
    </AuthPage>
  )
}
