import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd className={cn("rounded-sm border border-line-2 px-1.5 font-sans text-ink-3 text-xs leading-5", className)}>
      {children}
    </kbd>
  )
}
