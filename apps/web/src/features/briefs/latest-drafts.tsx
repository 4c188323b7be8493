"use client"

import { NEW_TASK_HREF } from "@/components/shell/nav.ts"
import { Section } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { type Draft, DraftRow } from "./draft-row.tsx"
import { draftsInput } from "./drafts-input.ts"

/** Own briefs that are not sent yet, the latest first. */
export function useDrafts(): Draft[] {
  const [drafts] = trpc.briefs.list.useSuspenseQuery(draftsInput("DRAFT"))
  const [ready] = trpc.briefs.list.useSuspenseQuery(draftsInput("READY"))
  return [...drafts.items, ...ready.items].toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
}

/** The latest drafts, where they stand beside other things. */
export function LatestDrafts({ most }: { most: number }) {
  const all = useDrafts()
  return all.length === 0 ? null : (
    <Section title={m.draftList.drafts}>
      <ul>
        {all.slice(0, most).map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </ul>
      {all.length > most && (
        <p className="mt-3 text-note">
          <Link href={NEW_TASK_HREF} className="link text-ink-2">
            {m.draftList.draft.all(all.length)}
          </Link>
        </p>
      )}
    </Section>
  )
}
