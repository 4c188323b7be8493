import { cn } from "@/lib/cn.ts"

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={cn("font-[500] font-serif text-[1.3125rem] tracking-[-0.01em] leading-none", className)}>
      Atelier<span className="text-accent">.</span>
    </span>
  )
}
