import type { Metadata } from "next"
import { AuthPage } from "@/features/identity/sign-in/auth-page.tsx"
import { readNext } from "@/features/identity/sign-in/options.ts"
import { SecondFactorForm } from "@/features/identity/sign-in/second-factor-form.tsx"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.auth.secondFactor.title }

export default async function TwoFactorPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  return (
    <AuthPage title={m.auth.signIn.title} axis="editorial">
      <SecondFactorForm next={readNext((await searchParams).next)} />
    </AuthPage>
  )
}
