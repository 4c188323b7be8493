"use client"

import type { RouterOutputs } from "@atelier/api"
import type { ReactNode } from "react"
import { Link } from "@/components/ui/link.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import * as m from "@/messages/index.ts"

const words = m.draftList.draft

export type Draft = RouterOutputs["briefs"]["list"]["items"][number]

/** A draft that can be continued. */
export function DraftRow({ draft, children }: { draft: Draft; children?: ReactNode }) {
  return (
    <li className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b py-3 hover:bg-sunk/60">
      <Link
        href={`/client/tasks/new/${draft.id}`}
        className="min-w-0 font-[550] text-pretty before:absolute before:inset-0 before:content-['']"
      >
        {draft.title ?? m.draftList.untitled}
      </Link>
      <span className="flex items-center gap-4 text-ink-3 text-note">
        <span>
          {words.touched} <RelativeTime date={draft.updatedAt} />
        </span>
        {draft.status === "READY" ? (
          <Status tone="yours">{words.ready}</Status>
        ) : (
          <Status tone="waiting">{words.missing}</Status>
        )}
        {children}
      </span>
    </li>
  )
}
