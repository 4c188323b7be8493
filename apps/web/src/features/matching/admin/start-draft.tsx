"use client"

import { useRouter } from "next/navigation"
import { Button } from "@/components/ui/button.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"

/** Starts a draft from a version, or from the rules in force, and opens it. */
export function StartDraft({ fromId }: { fromId?: string }) {
  const router = useRouter()
  const { key, renew } = useIdempotencyKey()
  const create = trpc.matching.admin.createDraft.useMutation()
  async function start() {
    try {
      const draft = await create.mutateAsync({ ...(fromId ? { fromId } : {}), idempotencyKey: key() })
      renew()
      router.push(`/admin/matching/drafts/${draft.id}`)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Button variant={fromId ? "quiet" : "primary"} onClick={start}>
      {fromId ? m.adminMatching.versions.copied : m.adminMatching.change}
    </Button>
  )
}
