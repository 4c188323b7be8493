import type { RouterOutputs } from "@atelier/api"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import * as m from "@/messages/index.ts"

type Offer = RouterOutputs["matching"]["admin"]["round"]["candidates"][number]["offer"]

const words = m.adminRound

const NEAR_MS = 12 * 3_600_000

/** The time alone while it is plain which day is meant. */
function Moment({ date, since }: { date: Date; since: Date }) {
  return <ExactTime date={date} show={Math.abs(date.getTime() - since.getTime()) < NEAR_MS ? "time" : "datetime"} />
}

function Answer({ offer, since }: { offer: NonNullable<Offer>; since: Date }) {
  const at = offer.respondedAt
  const time = at && (
    <>
      {" "}
      <Moment date={at} since={since} />
    </>
  )
  if (offer.response === "PENDING") {
    return (
      <Status tone="yours">
        {words.offerOpen} <Moment date={offer.expiresAt} since={since} />
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
        {offer.declineReason && `, ${m.declined[offer.declineReason]}`}
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

type CandidateOutcomeProps = {
  offer: Offer
  /** When the round ran. */
  since: Date
  /** Asked when the open offer comes to nothing. */
  isNext: boolean
}

/** What became of someone who could be asked. */
export function CandidateOutcome({ offer, since, isNext }: CandidateOutcomeProps) {
  if (!offer) {
    return isNext && <Status tone="moving">{words.next}</Status>
  }
  return (
    <>
      <Answer offer={offer} since={since} />
      {!offer.thisRound && <span className="block text-ink-3 text-note">{words.elsewhere}</span>}
      {offer.declineNote && <span className="block text-ink-2 text-note">{words.said(offer.declineNote)}</span>}
    </>
  )
}
