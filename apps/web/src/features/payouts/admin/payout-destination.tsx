"use client"

import { Button } from "@/components/ui/button.tsx"
import { Facts } from "@/components/ui/facts.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminPayouts
const labels = m.earnings.account

/** Where a manual payout goes: masked, and in full for whoever is about to pay it, which is written down. */
export function PayoutDestination({ payoutId, label }: { payoutId: string; label: string | null }) {
  const reveal = trpc.payouts.admin.revealDestination.useMutation({ onError: toastError })
  if (label === null) {
    return null
  }
  const to = reveal.data
  if (!to) {
    return (
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 text-sm">
        <p>
          {words.goesTo} {label}. <span className="text-ink-3 text-note">{words.revealNote}</span>
        </p>
        <Button size="sm" onClick={() => reveal.mutateAsync({ payoutId }).catch(() => undefined)}>
          {words.reveal}
        </Button>
      </div>
    )
  }
  return (
    <Facts
      items={
        to.method === "PAYPAL"
          ? [{ term: labels.paypal, detail: to.email }]
          : [
              { term: labels.holder, detail: to.holder },
              { term: labels.number, detail: to.account },
              ...(to.bic ? [{ term: labels.bic, detail: to.bic }] : []),
            ]
      }
    />
  )
}
