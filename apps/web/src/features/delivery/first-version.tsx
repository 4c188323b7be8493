"use client"

import type { UserRole } from "@atelier/domain/identity"
import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"

const words = m.versions
const NONE = { CLIENT: words.noneText, FREELANCER: words.noneFreelancer, ADMIN: words.noneAdmin } satisfies Record<
  UserRole,
  string
>

type FirstVersionProps = {
  role: UserRole
  cancelled: boolean
  /** The number of the newest version, once one is there. */
  arrived: number | undefined
  onOpen: () => void
}

/**
 * Where the work will be: a panel that is high enough for what is said below it to lie near the edge of the screen, where it
 * may grow. A version that arrives waits in the same place until it is opened: nothing moves.
 */
export function FirstVersion({ role, cancelled, arrived, onOpen }: FirstVersionProps) {
  return (
    <div
      role="status"
      className="grid h-36 content-center justify-items-center gap-2 rounded-lg bg-sunk px-5 text-center sm:h-[min(30dvh,18rem)]"
    >
      {arrived !== undefined ? (
        <>
          <p className="title text-lg">{words.arrived(arrived)}</p>
          <Button onClick={onOpen}>{words.open(arrived)}</Button>
        </>
      ) : cancelled ? (
        <p className="text-ink-2">{words.noneCancelled}</p>
      ) : (
        <>
          <p className="title text-lg">{words.noneTitle}</p>
          <p className="measure text-ink-2 text-sm">{NONE[role]}</p>
        </>
      )}
    </div>
  )
}
