"use client"

import type { ConfigChange } from "@atelier/domain/matching"
import { useRouter } from "next/navigation"
import type { ReactNode } from "react"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { readError } from "@/lib/errors.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { ChangeBox } from "./diff.tsx"

const words = m.adminMatching

type PublishRulesProps = {
  trigger: ReactNode
  configId: string
  version: number
  /** The version in force that the changes below were compared with. */
  active: number
  changes: readonly ConfigChange[]
  title: string
  description: string
  /** What must be done first; false ends it. */
  before?: () => Promise<boolean>
}

/** Puts a version in force after saying what becomes different. */
export function PublishRules({
  trigger,
  configId,
  version,
  active,
  changes,
  title,
  description,
  before,
}: PublishRulesProps) {
  const router = useRouter()
  const publish = trpc.matching.admin.publish.useMutation()
  async function confirm() {
    if (before && !(await before())) {
      return
    }
    try {
      await publish.mutateAsync({ configId, expectedActiveVersion: active })
    } catch (error) {
      if (readError(error).reason === "STALE_VERSION") {
        toast.error(m.adminDraft.overtaken)
      } else {
        toastError(error)
      }
      throw error
    }
    toast(m.adminDraft.published(version))
    router.push("/admin/matching")
  }
  return (
    <ConfirmDialog
      trigger={trigger}
      title={title}
      description={description}
      confirm={m.adminDraft.publishConfirm(version)}
      danger={false}
      onConfirm={confirm}
    >
      {changes.length > 0 ? (
        <div>
          <p className="mb-2 text-ink-3 text-note">{words.diff.against(active)}</p>
          <ChangeBox changes={changes} />
        </div>
      ) : (
        <p className="text-ink-2 text-sm">{words.diff.none}</p>
      )}
    </ConfirmDialog>
  )
}
