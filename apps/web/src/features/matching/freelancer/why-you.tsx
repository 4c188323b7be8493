import { Link } from "@/components/ui/link.tsx"
import { ScoreBars } from "@/components/ui/score.tsx"
import * as m from "@/messages/index.ts"
import type { OfferDetail } from "../types.ts"
import { formatGains, formatTotal } from "./format-why.ts"

/** The own score: five parts with weight and points, bonuses, place, and what would have added points. */
export function WhyYou({ offer }: { offer: OfferDetail }) {
  const { why } = offer
  if (!why) {
    return null
  }
  const parts = why.parts.map(({ dimension, points, weight }) => ({
    key: dimension,
    label: m.matching.dimension[dimension],
    points,
    weight,
  }))
  const gains = formatGains(offer, why)
  return (
    <>
      <ScoreBars parts={parts} className="mt-3 max-w-160" />
      <p className="num measure mt-3 text-ink-2 text-note">{formatTotal(offer, why)}</p>
      {gains.length > 0 && (
        <p className="num measure mt-1 text-ink-3 text-note">
          {gains.join(" ")}{" "}
          <Link href="/freelancer/profile" className="link">
            {m.noOffers.profile}
          </Link>
        </p>
      )}
    </>
  )
}
