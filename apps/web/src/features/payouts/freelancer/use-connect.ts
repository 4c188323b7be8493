"use client"

import type { PayoutCountry } from "@atelier/domain/payouts"
import { trpc } from "@/lib/trpc/react.tsx"

const FOREVER = new Promise<never>(() => undefined)

/** Leads to Stripe's page, where the bank account is entered; pending until the browser has left. */
export function useConnect(): (country: PayoutCountry) => Promise<never> {
  const connect = trpc.payouts.connect.useMutation()
  return async (country) => {
    const { url } = await connect.mutateAsync({ country })
    window.location.assign(url)
    return FOREVER
  }
}
