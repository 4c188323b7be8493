"use client"

import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TeamMember } from "./types.ts"

const MemberForm = lazyPart(() => import("./member-form.tsx").then((module) => module.MemberForm))

const words = m.team

/** What the owner can do about someone of the company. */
export function MemberActions({ person }: { person: TeamMember }) {
  const act = useAdminAction()
  const remove = trpc.identity.team.remove.useMutation()
  const offer = trpc.identity.team.offerOwnership.useMutation()
  const { id: colleagueId, name } = person
  return (
    <span className="inline-flex flex-wrap justify-end gap-x-1">
      <FormDialog
        trigger={
          <Button size="sm" variant="quiet">
            {words.change.open}
            <span className="sr-only">: {name}</span>
          </Button>
        }
        title={words.change.title(name)}
      >
        <MemberForm person={person} />
      </FormDialog>
      {person.role === "MEMBER" && person.ownershipOfferedUntil === null && (
        <ConfirmDialog
          trigger={
            <Button size="sm" variant="quiet">
              {words.ownership.open}
              <span className="sr-only">: {name}</span>
            </Button>
          }
          title={words.ownership.title(name)}
          description={words.ownership.description(name)}
          confirm={words.ownership.confirm}
          danger={false}
          onConfirm={() => act(() => offer.mutateAsync({ colleagueId }), words.ownership.offered(name))}
        />
      )}
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="quiet">
            {words.remove.open}
            <span className="sr-only">: {name}</span>
          </Button>
        }
        title={words.remove.title(name)}
        description={words.remove.description}
        confirm={words.remove.confirm}
        onConfirm={() => act(() => remove.mutateAsync({ colleagueId }), words.remove.done(name))}
      />
    </span>
  )
}
