import type { ReactNode } from "react"
import { Portal } from "@/features/frame/portal.tsx"

export default function ClientLayout({ children }: { children: ReactNode }) {
  return <Portal of="CLIENT">{children}</Portal>
}
