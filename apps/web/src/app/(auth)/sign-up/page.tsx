import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthFoot, AuthPage, FootLink } from "@/features/identity/sign-in/auth-page.tsx"
import { SignUpForm } from "@/features/identity/sign-in/late-forms.tsx"
import { readSignInOptions } from "@/features/identity/sign-in/options.ts"
import { readMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

const words = m.auth.signUp

export const metadata: Metadata = { title: words.title }

export default async function SignUpPage() {
  if (await readMe()) {
    redirect("/client")
  }
  return (
    <AuthPage title={words.title} note={words.note} axis="bold">
      <SignUpForm google={readSignInOptions().google} />
      <AuthFoot>
        <FootLink question={words.haveAccount} href="/sign-in">
          {words.signIn}
        </FootLink>
        <FootLink question={words.freelancer} href="/join">
          {words.join}
        </FootLink>
      </AuthFoot>
    </AuthPage>
  )
}
