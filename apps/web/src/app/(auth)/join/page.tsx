import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthFoot, AuthPage, FootLink } from "@/features/identity/sign-in/auth-page.tsx"
import { JoinForm } from "@/features/identity/sign-in/late-forms.tsx"
import { api } from "@/lib/trpc/server.ts"
import { readMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

const words = m.auth.join

export const metadata: Metadata = { title: words.title }

export default async function JoinPage() {
  if (await readMe()) {
    redirect("/freelancer")
  }
  const skills = await api.catalog.skills()
  return (
    <AuthPage title={words.title} note={words.note} axis="organic" long>
      <JoinForm skills={skills} />
      <AuthFoot>
        <FootLink question={m.auth.signUp.haveAccount} href="/sign-in">
          {m.auth.signUp.signIn}
        </FootLink>
      </AuthFoot>
    </AuthPage>
  )
}
