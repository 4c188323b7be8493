import type { ReactNode } from "react"
import { Portal } from "@/features/frame/portal.tsx"

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <Portal of="ADMIN">{children}</Portal>
}
