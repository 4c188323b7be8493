import type { ReactNode } from "react"
import { Portal } from "@/app/portal.tsx"

export default function ClientLayout({ children }: { children: ReactNode }) {
  return <Portal of="CLIENT">{children}</Portal>
}
