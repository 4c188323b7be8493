"use client"

import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Money } from "@/components/ui/money.tsx"
import { ExactTime, RelativeTime } from "@/components/ui/time.tsx"
import { TurnCard } from "@/components/ui/turn-card.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { dayKey } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { OfferDetail } from "../types.ts"
import { OfferAnswer } from "./offer-answer.tsx"
import { OfferRing } from "./offer-ring.tsx"

/** "15:44" today, with the day otherwise. */
function OfferEnd({ at }: { at: Date }) {
  const timezone = useTimezone()
  const now = useNow()
  return <ExactTime date={at} show={dayKey(at, timezone) === dayKey(now, timezone) ? "time" : "datetime"} />
}

function OpenOffer({ offer }: { offer: OfferDetail }) {
  return (
    <TurnCard
      tone="yours"
      title={m.offer.take}
      lead={<OfferRing offer={offer} />}
      actions={<OfferAnswer offerId={offer.id} />}
      className="mb-7"
    >
      <span className="mb-1 block text-ink text-sm lg:hidden">
        {m.offer.earn} <Money cents={offer.payCents} className="font-[600]" />
      </span>
      {offer.broadcast ? m.offer.openUntil : m.offer.aloneUntil}{" "}
      <strong>
        <OfferEnd at={offer.expiresAt} />
      </strong>
      {offer.countsWorkingHours && m.offer.counted}. {offer.broadcast ? m.offer.broadcast : m.offer.alone}
    </TurnCard>
  )
}

const tones = { ACCEPTED: "done", DECLINED: "stopped", EXPIRED: "stopped", WITHDRAWN: "stopped" } as const

function happened(offer: OfferDetail): string {
  switch (offer.state) {
    case "DECLINED":
      return offer.declineReason ? m.closedOffer.because(m.declineReason[offer.declineReason]) : ""
    case "WITHDRAWN":
      return `${offer.withdrawnReason ? `${m.withdrawalReason[offer.withdrawnReason]}. ` : ""}${m.closedOffer.withdrawnText}`
    case "EXPIRED":
      return offer.broadcast ? m.closedOffer.expiredBroadcast : m.closedOffer.expiredText
    default:
      return ""
  }
}

/** A task that was taken may have left again since; then there is nothing to open. */
function ToTask({ taskId }: { taskId: string }) {
  const { isSuccess } = trpc.tasks.byId.useQuery({ taskId }, { retry: false })
  return isSuccess ? (
    <ButtonLink href={`/freelancer/tasks/${taskId}`} variant="primary">
      {m.closedOffer.toTask}
    </ButtonLink>
  ) : null
}

/** Take it or not, and by when; of a closed offer, what became of it. */
export function OfferTurn({ offer }: { offer: OfferDetail }) {
  if (offer.state === "OPEN") {
    return <OpenOffer offer={offer} />
  }
  const at = offer.respondedAt ?? offer.withdrawnAt ?? offer.expiresAt
  return (
    <TurnCard
      tone={tones[offer.state]}
      title={m.closedOffer[offer.state]}
      actions={
        offer.state === "ACCEPTED" ? (
          <ToTask taskId={offer.taskId} />
        ) : (
          <ButtonLink href="/freelancer/offers">{m.offer.others}</ButtonLink>
        )
      }
      className="mb-7"
    >
      <RelativeTime date={at} className="inline-block first-letter:uppercase" />. {happened(offer)}
      {offer.declineNote && <span className="mt-1 block">{offer.declineNote}</span>}
    </TurnCard>
  )
}
