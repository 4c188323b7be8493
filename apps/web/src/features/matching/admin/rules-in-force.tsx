"use client"

import { ButtonLink } from "@/components/ui/button-link.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { openDraftInput } from "./inputs.ts"
import { Rules } from "./rules.tsx"
import { StartDraft } from "./start-draft.tsx"

const words = m.adminMatching

/** The rules that decide now, and the one way to change them. */
export function RulesInForce() {
  const [active] = trpc.matching.admin.activeConfig.useSuspenseQuery()
  const [{ items }] = trpc.matching.admin.configs.useSuspenseQuery(openDraftInput)
  const draft = items[0]
  return (
    <>
      <div className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div>
          <h2 className="title text-lg">{words.inForce(active.version)}</h2>
          <p className="mt-0.5 text-ink-3 text-note">
            {active.publishedAt && (
              <>
                {words.inForceSince} <ExactTime date={active.publishedAt} />
              </>
            )}
            {active.publishedBy && `, ${words.by(active.publishedBy)}`}
          </p>
        </div>
        <div className="grid justify-items-end gap-1 max-sm:w-full max-sm:justify-items-start">
          {draft ? (
            <ButtonLink href={`/admin/matching/drafts/${draft.id}`} variant="primary">
              {words.openDraft(draft.version)}
            </ButtonLink>
          ) : (
            <StartDraft />
          )}
          <p className="text-ink-3 text-note">{draft ? words.draftNote : words.changeNote}</p>
        </div>
      </div>
      <Rules config={active.config} />
    </>
  )
}
