"use client"

import type { ReactNode } from "react"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { Status } from "@/components/ui/status.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminCatalog

export function State({ isActive }: { isActive: boolean }) {
  return <Status tone={isActive ? "done" : "stopped"}>{isActive ? words.on : words.off}</Status>
}

type ActionsProps = {
  name: string
  isActive: boolean
  unused: boolean
  editTitle: string
  /** The form with which it is changed. */
  form: ReactNode
  onTurn: (isActive: boolean) => Promise<unknown>
  onDelete: () => Promise<unknown>
  children?: ReactNode
}

/** What can be done with a category or a skill: what is used is turned off, never deleted. */
export function CatalogActions({ name, isActive, unused, editTitle, form, onTurn, onDelete, children }: ActionsProps) {
  const act = useAdminAction()
  const hidden = <span className="sr-only"> {name}</span>
  return (
    <span className="flex flex-wrap gap-1">
      <FormDialog
        trigger={
          <Button size="sm" variant="quiet">
            {m.actions.edit}
            {hidden}
          </Button>
        }
        title={editTitle}
      >
        {form}
      </FormDialog>
      {children}
      <Button
        size="sm"
        variant="quiet"
        onClick={() => act(() => onTurn(!isActive), isActive ? words.turnedOff(name) : words.turnedOn(name))}
      >
        {isActive ? words.turnOff : words.turnOn}
        {hidden}
      </Button>
      {unused && (
        <ConfirmDialog
          trigger={
            <Button size="sm" variant="quiet">
              {words.delete}
              {hidden}
            </Button>
          }
          title={words.deleteTitle(name)}
          description={words.deleteText}
          confirm={words.delete}
          onConfirm={() => act(onDelete, words.deleted(name))}
        />
      )}
    </span>
  )
}
