import { formatList, formatNumber } from "../../../lib/format.ts"
import * as m from "../../../messages/index.ts"
import type { OfferDetail, WhyYou } from "../types.ts"

const words = m.offerWhy
const tenth = (value: number) => formatNumber(Math.round(value * 10) / 10)

function place({ rankBand, eligible }: OfferDetail): string {
  if (eligible === null) {
    return ""
  }
  if (eligible === 1) {
    return words.onlyOne
  }
  return rankBand === 1
    ? words.best(eligible)
    : rankBand === null || rankBand >= eligible
      ? words.oneOf(eligible)
      : words.top(rankBand, eligible)
}

/** "93 points and 6 for social media as your field: top 3 of 41." */
export function formatTotal(offer: OfferDetail, why: WhyYou): string {
  const category = m.category[offer.category].toLowerCase()
  const parts = why.parts.reduce((sum, part) => sum + part.points, 0)
  const bonuses = why.bonuses.map(({ code, points }) => words.bonus[code](tenth(points), category))
  const sum = formatList([words.points(tenth(parts)), ...bonuses])
  const capped = why.total >= 100 && bonuses.length > 0 ? ` (${words.capped})` : ""
  const rank = place(offer)
  return `${sum}${capped}${rank ? `: ${rank}` : ""}.`
}

/** "A verified "typography" would add 1 point." for each change within reach. */
export function formatGains(offer: OfferDetail, why: WhyYou): string[] {
  const category = m.category[offer.category].toLowerCase()
  return why.gains.map(({ code, points, skill }) =>
    words.would(words.gain[code](skill?.name.toLowerCase() ?? category), words.points(tenth(points))),
  )
}
