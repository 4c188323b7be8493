"use client"

import type { ConfigChange } from "@atelier/domain/matching"
import { useRouter } from "next/navigation"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { ChangeBox } from "./diff.tsx"

const NO_FIELDS = {}

export type PublishFormProps = {
  configId: string
  version: number
  /** The version in force that the changes below were compared with. */
  active: number
  changes: readonly ConfigChange[]
  /** What must be done first; false ends it, and its page says why. */
  before?: () => Promise<boolean>
}

export function PublishForm({ configId, version, active, changes, before }: PublishFormProps) {
  const router = useRouter()
  const publish = trpc.matching.admin.publish.useMutation()
  const form = useForm({
    values: NO_FIELDS,
    send: async () => {
      const isReady = before === undefined || (await before())
      return isReady ? publish.mutateAsync({ configId, expectedActiveVersion: active }) : null
    },
    refused: ({ reason }) => (reason === "STALE_VERSION" ? m.adminDraft.overtaken : undefined),
    done: (published) => (published ? m.adminDraft.published(version) : undefined),
    after: (published) => published && router.push("/admin/matching"),
  })
  return (
    <Form form={form} optional>
      {changes.length > 0 ? (
        <div>
          <p className="mb-2 text-ink-3 text-note">{m.adminDiff.against(active)}</p>
          <ChangeBox changes={changes} />
        </div>
      ) : (
        <p className="text-ink-2 text-sm">{m.adminDiff.none}</p>
      )}
      <FormActions submit={m.adminDraft.publishConfirm(version)} />
    </Form>
  )
}
