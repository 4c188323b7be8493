"use client"

import { useRouter } from "next/navigation"
import { Button } from "@/components/ui/button.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"
import { DeclineOffer } from "./decline-offer.tsx"

const words = m.offer

/** Accept is one click; repeated, or in two tabs at once, it is still one answer. */
export function OfferAnswer({ offerId }: { offerId: string }) {
  const router = useRouter()
  const idempotency = useIdempotencyKey()
  const accept = trpc.matching.accept.useMutation()

  async function take() {
    try {
      const { taskId } = await accept.mutateAsync({ offerId, idempotencyKey: idempotency.key() })
      idempotency.renew()
      toast(words.accepted)
      router.push(`/freelancer/tasks/${taskId}`)
    } catch (error) {
      toastError(error)
    }
  }

  return (
    <>
      <DeclineOffer offerId={offerId} />
      <Button variant="primary" onClick={take}>
        {words.accept}
      </Button>
    </>
  )
}
