"use client"

import { useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { draftsInput } from "./drafts-input.ts"
import { useDrafts } from "./latest-drafts.tsx"
import { OwnDrafts } from "./own-drafts.tsx"

const DeletedDrafts = lazyPart(() => import("./deleted-drafts.tsx").then((module) => module.DeletedDrafts))
const FindDraft = lazyPart(() => import("./find-draft.tsx").then((module) => module.FindDraft))

const words = m.draftList.draft
/** From so many on they can be searched. */
const MANY = 6

/** What was deleted, once there is something. */
function Bin() {
  const [open, setOpen] = useState(false)
  const { data } = trpc.briefs.list.useQuery(draftsInput("DISCARDED"))
  if (!open && (data?.items.length ?? 0) === 0) {
    return null
  }
  return (
    <div className="mt-3">
      <button
        type="button"
        className="link min-h-8 text-ink-2 text-note"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.bin}
      </button>
      {open && (
        <Block skeleton={<SkeletonRows rows={2} picture={false} />}>
          <DeletedDrafts />
        </Block>
      )}
    </div>
  )
}

/** What was begun and can be continued, with what was deleted; nothing when there is nothing. */
export function Drafts() {
  const all = useDrafts()
  return (
    <>
      {all.length > 0 && (
        <Section title={m.draftList.drafts}>
          {all.length < MANY ? (
            <OwnDrafts drafts={all} />
          ) : (
            <Block skeleton={<SkeletonRows rows={MANY} picture={false} />}>
              <FindDraft all={all} />
            </Block>
          )}
        </Section>
      )}
      <Bin />
    </>
  )
}
