import type { Metadata } from "next"
import { ProfilePage } from "@/features/identity/freelancer/profile-page.tsx"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.profile.title }

export default function FreelancerProfilePage() {
  return <ProfilePage />
}
