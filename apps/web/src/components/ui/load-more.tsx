"use client"

import * as m from "@/messages/index.ts"
import { Button } from "./button.tsx"

type LoadMoreProps = {
  shown: number
  total?: number
  hasMore: boolean
  pending?: boolean
  onMore: () => unknown
}

/** The foot of a list paged by cursor. */
export function LoadMore({ shown, total, hasMore, pending = false, onMore }: LoadMoreProps) {
  return (
    <div className="flex items-center gap-4 py-4 text-ink-3 text-note">
      {hasMore && (
        <Button size="sm" pending={pending} onClick={onMore}>
          {m.list.more}
        </Button>
      )}
      <span role="status" className="num">
        {hasMore ? m.list.shown(shown, total) : m.list.end}
      </span>
    </div>
  )
}
