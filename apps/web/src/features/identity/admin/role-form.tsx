"use client"

import { USER_ROLES, type UserRole } from "@atelier/domain/identity"
import { useDialogForm } from "@/components/form/dialog-context.ts"
import { RadioField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Notice } from "@/components/ui/notice.tsx"
import { formatCredits, formatList, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Person } from "./types.ts"
import { WaysOut } from "./ways-out-list.tsx"

const words = m.adminPerson

/** What would be left behind in another role, in words; null when there is nothing. */
function heldBy({ role, holds }: Person): string | null {
  const parts = [
    holds.openTasks > 0 && words.held.tasks(holds.openTasks),
    holds.unpaidCents > 0 && words.held.unpaid(formatUsd(holds.unpaidCents)),
    role === "CLIENT" && holds.credits > 0 && words.held.credits(formatCredits(holds.credits)),
  ].filter((part) => part !== false)
  return parts.length > 0 ? formatList(parts) : null
}

/** Another role for someone, once nothing hangs on the present one. */
export function RoleForm({ person }: { person: Person }) {
  const others = USER_ROLES.filter((role) => role !== person.role)
  const dialog = useDialogForm()
  const change = trpc.identity.admin.changeRole.useMutation()
  const wordOf = (role: UserRole) => m.identity.role[role].toLowerCase()
  const form = useForm({
    values: { role: others[0] ?? "CLIENT" },
    send: ({ role }) => change.mutateAsync({ userId: person.id, role }),
    done: (_answer, { role }) => words.roleChanged(person.name, wordOf(role)),
  })
  const held = heldBy(person)
  const { openOffers } = person.holds
  return (
    <Form form={form}>
      {held && <Notice tone="risk">{words.roleHeld(person.name, held)}</Notice>}
      {held && <WaysOut person={person} onLeave={() => dialog?.close()} />}
      {openOffers > 0 && <p className="text-ink-2 text-sm">{words.roleOffers(openOffers)}</p>}
      <RadioField
        {...form.field("role")}
        label={words.newRole}
        options={others.map((value) => ({ value, label: m.identity.role[value] }))}
      />
      <FormActions submit={words.roleConfirm(wordOf(form.values.role))} danger disabled={held !== null} />
    </Form>
  )
}
