"use client"

import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminBalance

type Props = { userId: string; name: string }

function LiftFreeze({ userId, name, owed }: Props & { owed: number }) {
  const lift = trpc.billing.admin.liftFreeze.useMutation()
  const credits = formatCredits(owed)
  return (
    <ReasonDialog
      trigger={<Button size="sm">{words.lift}</Button>}
      title={words.liftTitle(name)}
      description={owed > 0 ? words.liftText(credits) : words.liftTextNone}
      confirm={owed > 0 ? words.liftConfirm(credits) : words.lift}
      send={(reason) => lift.mutateAsync({ userId, reason: reason.replace(/\s+/g, " ") })}
      done={words.lifted}
    />
  )
}

/** Why a client cannot spend, how many credits are owed, and the way out; nothing when nothing is frozen. */
export function FrozenCredits({ userId, name }: Props) {
  const [{ frozenAt, owedCredits }] = trpc.billing.admin.owed.useSuspenseQuery({ userId })
  if (!frozenAt) {
    return null
  }
  return (
    <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-line border-y py-3.5">
      <p className="measure text-sm">
        <Status tone="failed">{words.frozen}</Status>{" "}
        <span className="text-ink-3 text-note">
          {words.frozenSince} <ExactTime date={frozenAt} />
        </span>
        <span className="mt-1 block">{owedCredits > 0 ? words.owed(formatCredits(owedCredits)) : words.owedNone}</span>
      </p>
      <LiftFreeze userId={userId} name={name} owed={owedCredits} />
    </div>
  )
}
