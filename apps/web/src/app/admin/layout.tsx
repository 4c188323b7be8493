import type { ReactNode } from "react"
import { Portal } from "@/app/portal.tsx"

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <Portal of="ADMIN">{children}</Portal>
}
