import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthFoot, AuthPage, FootLink } from "@/features/identity/sign-in/auth-page.tsx"
import { SignInForm } from "@/features/identity/sign-in/late-forms.tsx"
import { readNext, readSignInOptions } from "@/features/identity/sign-in/options.ts"
import { noticeOf, type SignInSearch } from "@/features/identity/sign-in/sign-in-notice.ts"
import { readMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.auth.signIn.submit }

export default async function SignInPage({ searchParams }: { searchParams: Promise<SignInSearch> }) {
  const search = await searchParams
  const next = readNext(search.next)
  if (await readMe()) {
    redirect(next)
  }
  const { google, demoLogins } = readSignInOptions()
  return (
    <AuthPage title={m.auth.signIn.title} axis="editorial">
      <SignInForm next={next} google={google} demoLogins={demoLogins} notice={noticeOf(search)} />
      <AuthFoot>
        <FootLink question={m.auth.signIn.noAccount} href="/sign-up">
          {m.auth.signIn.signUp}
        </FootLink>
      </AuthFoot>
    </AuthPage>
  )
}
