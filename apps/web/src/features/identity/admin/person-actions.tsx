"use client"

import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Person } from "./types.ts"

const RoleForm = lazyPart(() => import("./role-form.tsx").then((module) => module.RoleForm))

const words = m.adminPerson
type Props = { person: Person }

function Suspend({ person }: Props) {
  const suspend = trpc.identity.admin.suspendUser.useMutation()
  return (
    <ReasonDialog
      trigger={<Button size="sm">{words.suspend}</Button>}
      title={words.suspendTitle(person.name)}
      description={words.suspendText[person.role]}
      confirm={words.suspendConfirm(person.name)}
      send={(reason) => suspend.mutateAsync({ userId: person.id, reason })}
      done={words.suspended(person.name)}
    />
  )
}

function ChangeRole({ person }: Props) {
  return (
    <FormDialog
      trigger={<Button size="sm">{words.changeRole}</Button>}
      title={words.roleTitle(person.name)}
      description={words.roleText}
    >
      <RoleForm person={person} />
    </FormDialog>
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
