import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthFoot, AuthPage, FootLink } from "@/features/identity/sign-in/auth-page.tsx"
import { SignInForm } from "@/features/identity/sign-in/late-forms.tsx"
import { readNext, readSignInOptions } from "@/features/identity/sign-in/options.ts"
import { readMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.auth.signIn.submit }

type Search = { next?: string; error?: string; reset?: string; joined?: string }

function noticeOf({ next, error, reset, joined }: Search) {
  if (error) {
    return { tone: "failed", text: m.auth.google.failed } as const
  }
  if (reset || joined) {
    return { tone: "done", text: reset ? m.auth.signIn.afterReset : m.auth.join.welcomeNote } as const
  }
  return next ? ({ tone: "waiting", text: m.auth.signIn.signedOut } as const) : undefined
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
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
