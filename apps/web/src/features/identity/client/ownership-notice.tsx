"use client"

import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TeamMember } from "./types.ts"

const words = m.team.ownership

/** The open offer to take over: the member who is asked decides, the owner can withdraw it. */
export function OwnershipNotice({ heir, mine }: { heir: TeamMember; mine: boolean }) {
  const act = useAdminAction()
  const take = trpc.credits.takeOverCompany.useMutation()
  const withdraw = trpc.identity.team.withdrawOwnership.useMutation()
  return (
    <Notice tone="waiting" className="mb-7">
      <p className="font-[550]">{mine ? words.asked : words.waiting(heir.name)}</p>
      {mine && <p className="mt-1 text-ink-2">{words.askedNote}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {mine && (
          <Button size="sm" variant="primary" onClick={() => act(() => take.mutateAsync(), words.accepted)}>
            {words.accept}
          </Button>
        )}
        <Button size="sm" onClick={() => act(() => withdraw.mutateAsync(), mine ? words.declined : words.withdrawn)}>
          {mine ? words.decline : words.withdraw}
        </Button>
      </div>
    </Notice>
  )
}
