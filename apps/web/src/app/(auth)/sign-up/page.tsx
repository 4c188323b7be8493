import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthFoot, AuthPage, FootLink } from "@/features/account/sign-in/auth-page.tsx"
import { readSignInOptions } from "@/features/account/sign-in/options.ts"
import { SignUpForm } from "@/features/account/sign-in/sign-up-form.tsx"
import { readMe } from "@/features/frame/viewer.ts"
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
