"use client"

import { NEW_TASK_HREF } from "@/components/shell/nav.ts"
import { Section } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { draftsInput } from "./drafts-input.ts"

const words = m.draftList.draft

/** Own briefs that are not sent yet, the latest first. */
export function useDrafts() {
  const [drafts] = trpc.briefs.list.useSuspenseQuery(draftsInput("DRAFT"))
  const [ready] = trpc.briefs.list.useSuspenseQuery(draftsInput("READY"))
  return [...drafts.items, ...ready.items].toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
}

/** What was begun and can be continued; nothing when there is nothing. */
export function Drafts({ most = 200 }: { most?: number }) {
  const all = useDrafts()
  const drafts = all.slice(0, most)
  if (drafts.length === 0) {
    return null
  }
  return (
    <Section title={m.draftList.drafts}>
      <ul>
        {drafts.map((draft) => (
          <li
            key={draft.id}
            className="relative flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b py-3.5 hover:bg-sunk/60"
          >
            <Link
              href={`/client/tasks/new/${draft.id}`}
              className="min-w-0 font-[550] text-pretty before:absolute before:inset-0 before:content-['']"
            >
              {draft.title ?? m.draftList.untitled}
            </Link>
            <span className="flex items-baseline gap-4 text-ink-3 text-note">
              <span>
                {words.touched} <RelativeTime date={draft.updatedAt} />
              </span>
              {draft.status === "READY" ? (
                <Status tone="yours">{words.ready}</Status>
              ) : (
                <Status tone="waiting">{words.missing}</Status>
              )}
            </span>
          </li>
        ))}
      </ul>
      {all.length > most && (
        <p className="mt-3 text-note">
          <Link href={NEW_TASK_HREF} className="link text-ink-2">
            {words.all(all.length)}
          </Link>
        </p>
      )}
    </Section>
  )
}
