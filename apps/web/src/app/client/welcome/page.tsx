import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { WelcomeForm } from "@/features/companies/client/late-welcome.tsx"
import { requireMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.welcome.company }

export default async function WelcomePage() {
  const me = await requireMe()
  if (me.company) {
    redirect("/client/brand")
  }
  return (
    <>
      <PageHeader title={m.welcome.title(me.name.split(" ")[0] ?? me.name)} />
      <p className="measure mb-7 text-ink-2">{m.welcome.note}</p>
      <WelcomeForm timezone={me.timezone} />
    </>
  )
}
