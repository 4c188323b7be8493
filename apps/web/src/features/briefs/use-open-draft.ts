"use client"

import { useRouter } from "next/navigation"
import { toastError } from "@/components/ui/toast.ts"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"

/** Makes a draft once, however often it is clicked, and goes to it; what went wrong is said. */
export function useOpenDraft(make: (idempotencyKey: string) => Promise<{ id: string }>): () => Promise<void> {
  const router = useRouter()
  const idempotency = useIdempotencyKey()
  return async () => {
    try {
      const { id } = await make(idempotency.key())
      idempotency.renew()
      router.push(`/client/tasks/new/${id}`)
    } catch (error) {
      toastError(error)
    }
  }
}
