import type { ReactNode } from "react"
import { Portal } from "@/app/portal.tsx"

export default function FreelancerLayout({ children }: { children: ReactNode }) {
  return <Portal of="FREELANCER">{children}</Portal>
}
