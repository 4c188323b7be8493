"use client"

import type { RouterOutputs } from "@atelier/api"
import { ARTIST_EXPERIENCE_LEVELS, type ArtistExperienceLevel } from "@atelier/domain/identity"
import { useState } from "react"
import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Select } from "@/components/ui/input.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { TurnCard } from "@/components/ui/turn-card.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminPeople.person

export type Person = RouterOutputs["identity"]["admin"]["getUser"]
type Props = { person: Person }

function Approve({ person }: Props) {
  const [open, setOpen] = useState(false)
  const [level, setLevel] = useState<ArtistExperienceLevel | "">("")
  const act = useAdminAction(open)
  const approve = trpc.identity.admin.approveFreelancer.useMutation()
  async function confirm() {
    const input = { userId: person.id, ...(level ? { experienceLevel: level } : {}) }
    if (await act(() => approve.mutateAsync(input), words.approved(person.name))) {
      setOpen(false)
    }
  }
  return (
    <Dialog
      trigger={<Button variant="primary">{words.approve}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={words.approveTitle(person.name)}
      description={words.approveText}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant="primary" onClick={confirm}>
            {words.approve}
          </Button>
        </>
      }
    >
      <Field label={words.approveLevel} help={words.approveLevelHelp}>
        <Select value={level} onChange={(event) => setLevel(event.target.value as ArtistExperienceLevel | "")}>
          <option value="">
            {words.asApplied(person.experienceLevel ? m.identity.experience[person.experienceLevel] : "")}
          </option>
          {ARTIST_EXPERIENCE_LEVELS.map((one) => (
            <option key={one} value={one}>
              {m.identity.experience[one]}
            </option>
          ))}
        </Select>
      </Field>
    </Dialog>
  )
}

function Reject({ person }: Props) {
  const act = useAdminAction()
  const reject = trpc.identity.admin.rejectFreelancer.useMutation()
  return (
    <ReasonDialog
      trigger={<Button>{words.reject}</Button>}
      title={words.rejectTitle(person.name)}
      description={words.rejectText}
      confirm={words.rejectConfirm}
      onConfirm={(reason) => act(() => reject.mutateAsync({ userId: person.id, reason }), words.rejected(person.name))}
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
