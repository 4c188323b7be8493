import type { Metadata } from "next"
import { TeamPage } from "@/features/identity/client/team-page.tsx"
import { requireMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.team.title }

export default async function ClientTeamPage() {
  return <TeamPage me={await requireMe()} />
}
