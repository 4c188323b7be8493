import type { ReactNode } from "react"
import { type Tone, ToneMark, toneText } from "@/components/ui/tone.tsx"
import { cn } from "@/lib/cn.ts"

const edges: Partial<Record<Tone, string>> = {
  failed: "border-l-red",
  risk: "border-l-amber",
  waiting: "border-l-sand",
  done: "border-l-green",
}

type NoticeProps = { tone: "failed" | "risk" | "waiting" | "done"; children: ReactNode; className?: string | undefined }

/** A few words above a form: what went wrong, what waits, what is done. */
export function Notice({ tone, children, className }: NoticeProps) {
  return (
    <div
      role={tone === "failed" ? "alert" : "status"}
      className={cn(
        "flex items-baseline gap-2.5 rounded-lg border border-line border-l-3 bg-surface px-4 py-3 text-sm",
        edges[tone],
        className,
      )}
    >
      <span className={toneText[tone]}>
        <ToneMark tone={tone} />
      </span>
      <div className="min-w-0 text-pretty">{children}</div>
    </div>
  )
}
