"use client"

import type { PayoutCountry } from "@atelier/domain/payouts"
import { toastError } from "@/components/ui/toast.ts"
import { readError } from "@/lib/errors.ts"
import { trpc } from "@/lib/trpc/react.tsx"

const FOREVER = new Promise<never>(() => undefined)

/** Leads to Stripe's page, where the bank account is entered; pending until the browser has left. What a field can say is left to it. */
export function useConnect(): (country: PayoutCountry) => Promise<unknown> {
  const connect = trpc.payouts.connect.useMutation({
    onError: (error) => {
      if (!readError(error).fields.country) {
        toastError(error)
      }
    },
  })
  return async (country) => {
    const { url } = await connect.mutateAsync({ country })
    window.location.assign(url)
    return FOREVER
  }
}
