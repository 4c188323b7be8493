import type { Metadata } from "next"
import { AuthPage } from "@/features/identity/sign-in/auth-page.tsx"
import { ResetForm } from "@/features/identity/sign-in/late-forms.tsx"
import * as m from "@/messages/index.ts"

const words = m.auth.reset

export const metadata: Metadata = { title: words.title, referrer: "no-referrer" }

export default async function ResetPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  return (
    <AuthPage title={words.title} note={words.note} axis="premium">
      <ResetForm token={(await searchParams).token ?? ""} />
    </AuthPage>
  )
}
