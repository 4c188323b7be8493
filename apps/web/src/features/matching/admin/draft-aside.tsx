"use client"

import type { ConfigChange } from "@atelier/domain/matching"
import { useRouter } from "next/navigation"
import type { ReactNode } from "react"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { FactGroup } from "@/components/ui/facts.tsx"
import { Status } from "@/components/ui/status.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { ChangeBox } from "./diff.tsx"
import type { SaidIssue } from "./format-rules.ts"
import type { ConfigVersion } from "./use-draft-rules.ts"

const words = m.adminDiff

/** Throws the draft away, and what this device kept of it. */
export function DeleteDraft({ draft, onDeleted }: { draft: ConfigVersion; onDeleted: () => void }) {
  const router = useRouter()
  const remove = trpc.matching.admin.deleteDraft.useMutation()
  async function confirm() {
    try {
      await remove.mutateAsync({ configId: draft.id })
    } catch (error) {
      toastError(error)
      throw error
    }
    onDeleted()
    toast(m.adminDraft.deleted)
    router.push("/admin/matching")
  }
  return (
    <ConfirmDialog
      trigger={<Button variant="quiet">{m.adminDraft.delete}</Button>}
      title={m.adminDraft.deleteTitle(draft.version)}
      description={m.adminDraft.deleteText}
      confirm={m.adminDraft.deleteConfirm(draft.version)}
      onConfirm={confirm}
    />
  )
}

/** What needs another look, each entry leads to its field; grows and shrinks without taking the focus. */
function Issues({ issues }: { issues: readonly SaidIssue[] }) {
  if (issues.length === 0) {
    return null
  }
  return (
    <FactGroup title={m.adminDraft.faults(issues.length)}>
      <ul className="grid gap-1.5 text-sm">
        {issues.map(({ path, what, message }) => (
          <li key={path}>
            <a
              href={`#${path}`}
              className="link text-red"
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(path)?.focus()
              }}
            >
              {m.adminDraft.named(what, message)}
            </a>
          </li>
        ))}
      </ul>
    </FactGroup>
  )
}

type DraftAsideProps = {
  dirty: boolean
  issues: readonly SaidIssue[]
  active: number
  changes: readonly ConfigChange[]
  /** Save, publish, throw away. */
  children: ReactNode
}

/** Beside the fields: whether it is saved, what can be done, what is wrong, what becomes different. */
export function DraftAside({ dirty, issues, active, changes, children }: DraftAsideProps) {
  return (
    <>
      <div className="grid gap-3">
        <p role="status" className="grid gap-0.5">
          <Status tone={dirty ? "waiting" : "done"}>{dirty ? m.adminDraft.dirty : m.adminDraft.clean}</Status>
          {dirty && <span className="text-ink-3 text-note">{m.adminDraft.kept}</span>}
        </p>
        <div className="grid gap-2">{children}</div>
        {issues.length > 0 && <p className="text-ink-3 text-note">{m.adminDraft.notPublishable}</p>}
      </div>
      <Issues issues={issues} />
      <FactGroup title={words.against(active)}>
        {changes.length > 0 ? <ChangeBox changes={changes} /> : <p className="text-ink-3 text-sm">{words.none}</p>}
      </FactGroup>
    </>
  )
}
