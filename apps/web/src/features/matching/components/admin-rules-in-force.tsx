"use client"

import { useRouter } from "next/navigation"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { toastError } from "@/components/ui/toaster.tsx"
import { useIntention } from "@/features/tasks/use-intention.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { m } from "@/messages/index.ts"
import { openDraftInput } from "../admin-inputs.ts"
import { Rules } from "./admin-rules.tsx"

const words = m.adminMatching

/** Starts a draft from a version, or from the rules in force, and opens it. */
export function StartDraft({ fromId, primary = false }: { fromId?: string; primary?: boolean }) {
  const router = useRouter()
  const utils = trpc.useUtils()
  const { key, renew } = useIntention()
  const create = trpc.matching.admin.createDraft.useMutation()
  async function start() {
    try {
      const draft = await create.mutateAsync({ ...(fromId ? { fromId } : {}), idempotencyKey: key() })
      renew()
      void utils.matching.admin.configs.invalidate()
      router.push(`/admin/matching/drafts/${draft.id}`)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Button variant={primary ? "primary" : "quiet"} onClick={start}>
      {fromId ? words.versions.copied : words.change}
    </Button>
  )
}

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
            <StartDraft primary />
          )}
          <p className="text-ink-3 text-note">{draft ? words.draftNote : words.changeNote}</p>
        </div>
      </div>
      <Rules config={active.config} />
    </>
  )
}
