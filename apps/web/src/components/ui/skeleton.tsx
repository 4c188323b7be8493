import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"

/** One grey block; give it the size of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cn("block animate-breathe rounded-md bg-sunk", className)} />
}

/** Wraps a group of skeletons and says once that something is loading. */
export function SkeletonGroup({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true" className={className}>
      <span className="sr-only">{m.common.loading}</span>
      {children}
    </div>
  )
}

/** Running text. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <SkeletonGroup className="grid gap-2">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={cn("h-4", line === lines - 1 && "w-3/5")} />
      ))}
    </SkeletonGroup>
  )
}

/** A list of rows with a picture, two lines and a state; `picture={false}` for a table. */
export function SkeletonRows({ rows = 5, picture = true }: { rows?: number; picture?: boolean }) {
  return (
    <SkeletonGroup>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={cn("flex items-center gap-4 border-line border-b", picture ? "py-4" : "py-3")}>
          {picture && <Skeleton className="size-18 shrink-0" />}
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3.5 w-3/5" />
          </div>
          <Skeleton className="h-4 w-20" />
        </div>
      ))}
    </SkeletonGroup>
  )
}
