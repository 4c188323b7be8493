"use client"

import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { TurnCard } from "@/components/ui/turn-card.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Person } from "./types.ts"

const ApproveForm = lazyPart(() => import("./approve-form.tsx").then((module) => module.ApproveForm))

const words = m.adminPerson

type Props = { person: Person }

function Approve({ person }: Props) {
  return (
    <FormDialog
      trigger={<Button variant="primary">{words.approve}</Button>}
      title={words.approveTitle(person.name)}
      description={words.approveText}
    >
      <ApproveForm person={person} />
    </FormDialog>
  )
}

function Reject({ person }: Props) {
  const reject = trpc.identity.admin.rejectFreelancer.useMutation()
  return (
    <ReasonDialog
      trigger={<Button>{words.reject}</Button>}
      title={words.rejectTitle(person.name)}
      description={words.rejectText}
      confirm={words.rejectConfirm}
      send={(reason) => reject.mutateAsync({ userId: person.id, reason })}
      done={words.rejected(person.name)}
    />
  )
}

function Reinstate({ person }: Props) {
  const act = useAdminAction()
  const lift = trpc.identity.admin.unsuspendUser.useMutation()
  return (
    <Button
      variant="primary"
      onClick={() => act(() => lift.mutateAsync({ userId: person.id }), words.reinstated(person.name))}
    >
      {words.reinstate}
    </Button>
  )
}

/** What waits for a decision about this person, or stands in their way; nothing when all is well. */
export function PersonAccountStatus({ person }: Props) {
  if (person.suspendedAt || person.standing === "SUSPENDED") {
    return (
      <TurnCard tone="failed" title={words.suspendedTitle} actions={<Reinstate person={person} />} className="mb-7">
        {person.suspendedAt && (
          <>
            {words.suspendedSince} <ExactTime date={person.suspendedAt} />.{" "}
          </>
        )}
        {person.suspendedReason && words.reason(person.suspendedReason)}
      </TurnCard>
    )
  }
  if (person.freelancerStatus === "PENDING") {
    return (
      <TurnCard
        tone="yours"
        title={words.applicationTitle}
        actions={
          <>
            <Reject person={person} />
            <Approve person={person} />
          </>
        }
        className="mb-7"
      >
        {words.applicationText}
      </TurnCard>
    )
  }
  if (person.freelancerStatus === "REJECTED") {
    const reason = person.profile?.rejectionReason
    return (
      <TurnCard tone="stopped" title={words.rejectedTitle} actions={<Approve person={person} />} className="mb-7">
        {reason && words.reason(reason)}
      </TurnCard>
    )
  }
  return null
}
