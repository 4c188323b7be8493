import type { Metadata } from "next"
import { SettingsPage } from "@/features/identity/settings/settings-page.tsx"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.account.title }

export default function FreelancerSettingsPage() {
  return <SettingsPage />
}
