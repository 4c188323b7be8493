"use client"

import { USER_ROLES, type UserRole } from "@atelier/domain/identity"
import { useState } from "react"
import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { Radio, RadioGroup } from "@/components/ui/choice.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { formatCredits, formatList, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Person } from "./person-account-status.tsx"
import { WaysOut } from "./ways-out-list.tsx"

const words = m.adminPeople.person
type Props = { person: Person }

function Suspend({ person }: Props) {
  const act = useAdminAction()
  const suspend = trpc.identity.admin.suspendUser.useMutation()
  return (
    <ReasonDialog
      trigger={<Button size="sm">{words.suspend}</Button>}
      title={words.suspendTitle(person.name)}
      description={words.suspendText[person.role]}
      confirm={words.suspendConfirm(person.name)}
      onConfirm={(reason) =>
        act(() => suspend.mutateAsync({ userId: person.id, reason }), words.suspended(person.name))
      }
    />
  )
}

/** What would be left behind in another role, in words; null when there is nothing. */
function heldBy({ role, holds }: Person): string | null {
  const parts = [
    holds.openTasks > 0 && words.held.tasks(holds.openTasks),
    holds.unpaidCents > 0 && words.held.unpaid(formatUsd(holds.unpaidCents)),
    role === "CLIENT" && holds.credits > 0 && words.held.credits(formatCredits(holds.credits)),
  ].filter((part) => part !== false)
  return parts.length > 0 ? formatList(parts) : null
}

function ChangeRole({ person }: Props) {
  const [open, setOpen] = useState(false)
  const others = USER_ROLES.filter((role) => role !== person.role)
  const [role, setRole] = useState<UserRole>(others[0] ?? "CLIENT")
  const act = useAdminAction(open)
  const change = trpc.identity.admin.changeRole.useMutation()
  const held = heldBy(person)
  const { openOffers } = person.holds
  const roleWord = m.identity.role[role].toLowerCase()
  async function confirm() {
    const done = words.roleChanged(person.name, roleWord)
    if (await act(() => change.mutateAsync({ userId: person.id, role }), done)) {
      setOpen(false)
    }
  }
  return (
    <Dialog
      trigger={<Button size="sm">{words.changeRole}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={words.roleTitle(person.name)}
      description={words.roleText}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant="danger" onClick={confirm} disabled={held !== null}>
            {words.roleConfirm(roleWord)}
          </Button>
        </>
      }
    >
      {held && (
        <Notice tone="risk" className="mb-4">
          {words.roleHeld(person.name, held)}
        </Notice>
      )}
      {held && <WaysOut person={person} onLeave={() => setOpen(false)} />}
      {openOffers > 0 && <p className="mb-4 text-ink-2 text-sm">{words.roleOffers(openOffers)}</p>}
      <RadioGroup legend={words.newRole}>
        {others.map((one) => (
          <Radio
            key={one}
            name="role"
            label={m.identity.role[one]}
            checked={role === one}
            onChange={() => setRole(one)}
          />
        ))}
      </RadioGroup>
    </Dialog>
  )
}

/** What an admin may do to an account; not to the own one. */
export function PersonActions({ userId }: { userId: string }) {
  const [person] = trpc.identity.admin.getUser.useSuspenseQuery({ userId })
  const { data: me } = trpc.identity.me.useQuery()
  if (me?.id === person.id) {
    return <span className="text-ink-3 text-note">{words.you}</span>
  }
  return (
    <>
      <ChangeRole person={person} />
      {!person.suspendedAt && <Suspend person={person} />}
    </>
  )
}
