"use client"

import { workingTimeBetween } from "@atelier/domain/hours"
import { CountdownRing } from "@/components/ui/countdown-ring.tsx"
import { useNow } from "@/lib/clock.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import { useRefresh } from "@/lib/trpc/use-refresh.ts"
import type { OfferSummary } from "../types.ts"

/** The server closes the offer; a moment later its word is there to be read. */
const AFTER_END_MS = 700

type OfferRingProps = { offer: OfferSummary; size?: number }

/** What is left to answer, in the minutes that count: outside the own working hours it stands still. */
export function OfferRing({ offer, size = 92 }: OfferRingProps) {
  const refresh = useRefresh("matching")
  const onEnd = () => setTimeout(refresh, AFTER_END_MS)
  return offer.countsWorkingHours ? (
    <WorkingRing offer={offer} size={size} onEnd={onEnd} />
  ) : (
    <CountdownRing startsAt={offer.createdAt} endsAt={offer.expiresAt} size={size} onEnd={onEnd} />
  )
}

function WorkingRing({ offer, size, onEnd }: Required<OfferRingProps> & { onEnd: () => void }) {
  const [hours] = trpc.identity.freelancer.get.useSuspenseQuery()
  const now = useNow(1000)
  const whole = workingTimeBetween(hours, offer.createdAt, offer.expiresAt)
  const left = workingTimeBetween(hours, now, offer.expiresAt)
  // Hours that were changed since may hold none of the window; then the wall clock is all there is.
  if (whole === 0 || left === 0) {
    return <CountdownRing startsAt={offer.createdAt} endsAt={offer.expiresAt} size={size} onEnd={onEnd} />
  }
  const endsAt = new Date(now.getTime() + left)
  return <CountdownRing startsAt={new Date(endsAt.getTime() - whole)} endsAt={endsAt} size={size} onEnd={onEnd} />
}
