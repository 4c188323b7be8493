import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthFoot, AuthPage, FootLink } from "@/features/account/sign-in/auth-page.tsx"
import { JoinForm } from "@/features/account/sign-in/join-form.tsx"
import { readMe } from "@/features/frame/viewer.ts"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

const words = m.auth.join

export const metadata: Metadata = { title: words.title }

export default async function JoinPage() {
  if (await readMe()) {
    redirect("/freelancer")
  }
  void api.catalog.skills.prefetch()
  return (
    <AuthPage title={words.title} note={words.note} axis="organic" long>
      <TrpcProvider>
        <HydrateClient>
          <JoinForm />
        </HydrateClient>
      </TrpcProvider>
      <AuthFoot>
        <FootLink question={m.auth.signUp.haveAccount} href="/sign-in">
          {m.auth.signUp.signIn}
        </FootLink>
      </AuthFoot>
    </AuthPage>
  )
}
