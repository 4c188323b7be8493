"use client"

import type { RouterOutputs } from "@atelier/api"
import type { PurchaseStatus } from "@atelier/domain/billing"
import { useEffect } from "react"
import { buttonClass } from "@/components/ui/button-class.ts"
import { Link } from "@/components/ui/link.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { TurnCard } from "@/components/ui/turn-card.tsx"
import { useNow } from "@/lib/clock.tsx"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useRefresh } from "@/lib/trpc/use-refresh.ts"
import * as m from "@/messages/index.ts"

const words = m.creditsPage
const ASK_MS = 2_000
const SLOW_MS = 120_000

const TONES: Record<PurchaseStatus, Tone> = {
  OPEN: "waiting",
  PROCESSING: "moving",
  PAID: "done",
  FAILED: "failed",
  EXPIRED: "stopped",
  PARTIALLY_REFUNDED: "stopped",
  REFUNDED: "stopped",
  DISPUTED: "risk",
}

type Purchase = RouterOutputs["billing"]["purchase"]

const isWaiting = (status: PurchaseStatus | undefined) => status === "OPEN" || status === "PROCESSING"

/** Reads balance and lists again once the payment has arrived. */
function useArrival(status: PurchaseStatus | undefined) {
  const refresh = useRefresh("billing")
  useEffect(() => {
    if (status === "PAID") {
      void refresh()
    }
  }, [status, refresh])
}

function Actions({ purchase }: { purchase: Purchase }) {
  return (
    <>
      <Link href="/client/credits" replace className={buttonClass({ variant: "quiet" })}>
        {words.dismiss}
      </Link>
      {purchase.status === "OPEN" && purchase.checkoutUrl && (
        <a href={purchase.checkoutUrl} className={buttonClass({})}>
          {words.continue}
        </a>
      )}
      {purchase.receiptUrl && (
        <a href={purchase.receiptUrl} target="_blank" rel="noreferrer" className={buttonClass({})}>
          {words.receipt}
        </a>
      )}
    </>
  )
}

/** After the payment page: what the server knows of the purchase, asked again until it is settled. Never the URL's word. */
export function PurchaseNotice({ purchaseId }: { purchaseId: string }) {
  const now = useNow(5_000)
  const { data: purchase } = trpc.billing.purchase.useQuery(
    { purchaseId },
    { refetchInterval: (query) => (isWaiting(query.state.data?.status) ? ASK_MS : false) },
  )
  useArrival(purchase?.status)
  if (!purchase) {
    return null
  }
  const { title, text } = words.purchase[purchase.status]
  const slow = purchase.status === "OPEN" && now.getTime() - purchase.createdAt.getTime() > SLOW_MS
  return (
    <div role="status">
      <TurnCard tone={TONES[purchase.status]} title={title} actions={<Actions purchase={purchase} />} className="mb-7">
        <p>{purchase.status === "PAID" ? words.added(formatCredits(purchase.credits)) : slow ? words.slow : text}</p>
      </TurnCard>
    </div>
  )
}
