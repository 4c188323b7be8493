"use client"

import { useRouter } from "next/navigation"
import { Button } from "@/components/ui/button.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"

const words = m.templates

/** A new draft with what this task says, without its days. */
export function StartAgain({ taskId }: { taskId: string }) {
  const router = useRouter()
  const idempotency = useIdempotencyKey()
  const start = trpc.briefs.startAgain.useMutation()
  async function again() {
    try {
      const { id } = await start.mutateAsync({ taskId, idempotencyKey: idempotency.key() })
      idempotency.renew()
      router.push(`/client/tasks/new/${id}`)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Button size="sm" variant="quiet" onClick={again}>
      {words.again}
    </Button>
  )
}
