import type { RouterOutputs } from "@atelier/api"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { m } from "@/messages/index.ts"

type Offer = RouterOutputs["matching"]["admin"]["round"]["candidates"][number]["offer"]

const words = m.adminMatching.round

function Answer({ offer }: { offer: NonNullable<Offer> }) {
  const at = offer.respondedAt
  const time = at && (
    <>
      {" "}
      <ExactTime date={at} />
    </>
  )
  if (offer.response === "PENDING") {
    return (
      <Status tone="yours">
        {words.offerOpen} <ExactTime date={offer.expiresAt} />
      </Status>
    )
  }
  if (offer.response === "ACCEPTED") {
    return (
      <Status tone="done">
        {words.accepted}
        {time}
      </Status>
    )
  }
  if (offer.response === "DECLINED") {
    return (
      <Status tone="waiting">
        {words.declined}
        {time}
        {offer.declineReason && `, ${m.matching.declined[offer.declineReason]}`}
      </Status>
    )
  }
  return offer.withdrawnReason ? (
    <Status tone="stopped">
      {words.withdrawn}
      {time}, {words.withdrawnFor[offer.withdrawnReason]}
    </Status>
  ) : (
    <Status tone="stopped">
      {words.expired}
      {time}
    </Status>
  )
}

/** What became of somebody who could be asked. */
export function CandidateOutcome({ offer, isNext }: { offer: Offer; isNext: boolean }) {
  if (!offer) {
    return isNext && <Status tone="moving">{words.next}</Status>
  }
  return (
    <>
      <Answer offer={offer} />
      {!offer.thisRound && <span className="block text-ink-3 text-note">{words.elsewhere}</span>}
      {offer.declineNote && <span className="block text-ink-2 text-note">{words.said(offer.declineNote)}</span>}
    </>
  )
}
