"use client"

import type { PayoutCountry } from "@atelier/domain/payouts"
import { toastError } from "@/components/ui/toaster.tsx"
import { trpc } from "@/lib/trpc/react.tsx"

const FOREVER = new Promise<never>(() => undefined)

/** Leads to Stripe's page, where the bank account is entered; pending until the browser has left. */
export function useConnect(): (country: PayoutCountry) => Promise<unknown> {
  const connect = trpc.payouts.connect.useMutation({ onError: toastError })
  return async (country) => {
    const { url } = await connect.mutateAsync({ country })
    window.location.assign(url)
    return FOREVER
  }
}
