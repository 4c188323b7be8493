import { DELIVERABLE_TYPES } from "@atelier/domain/catalog"
import { BOLD } from "./axes/bold.ts"
import { CORPORATE } from "./axes/corporate.ts"
import { EDITORIAL } from "./axes/editorial.ts"
import { MINIMAL } from "./axes/minimal.ts"
import { ORGANIC } from "./axes/organic.ts"
import { PLAYFUL } from "./axes/playful.ts"
import { PREMIUM } from "./axes/premium.ts"
import { TECH } from "./axes/tech.ts"
import { canvas } from "./canvas.ts"
import { type AxisArt, SIZES, temperatureOf } from "./card.ts"
import { differenceHash } from "./hash.ts"

const AXES: readonly AxisArt[] = [MINIMAL, BOLD, EDITORIAL, CORPORATE, PLAYFUL, PREMIUM, ORGANIC, TECH]

export type DrawnCard = { file: string; svg: string; row: ReturnType<typeof rowOf> }

function rowOf(art: AxisArt, deliverableType: (typeof DELIVERABLE_TYPES)[number], imageHash: string) {
  const card = art.cards[deliverableType]
  return {
    name: card.name,
    description: card.about,
    imageUrl: `/styles/${deliverableType}-${art.axis}.svg`,
    deliverableType,
    styleAxis: art.axis,
    subStyle: card.subStyle,
    semanticTags: [...new Set([art.axis, ...art.tags, ...card.subStyle.toLowerCase().split(" ")])],
    colorTemperature: temperatureOf(card.palette),
    energyLevel: card.energy ?? art.energy,
    densityLevel: card.density ?? art.density,
    formalityLevel: card.formality ?? art.formality,
    colorSamples: [...card.palette],
    industries: [...card.industries],
    targetAudience: card.audience ?? art.audience,
    visualElements: [...card.elements],
    moodKeywords: [...card.moods],
    imageHash,
  }
}

/** The rows as the file holds them: one key a line, lists on one line where they fit. */
export function rowsText(cards: readonly DrawnCard[]): string {
  const spread = JSON.stringify(
    cards.map(({ row }) => row),
    null,
    2,
  )
  return `${spread.replace(/\[\n\s+("[^[\]]*?")\n\s+\]/g, (_, items: string) => `[${items.replace(/\n\s+/g, " ")}]`)}\n`
}

/** Every card, drawn: deliverables in catalogue order, axes within each. */
export function drawAll(): DrawnCard[] {
  return DELIVERABLE_TYPES.flatMap((deliverable) =>
    AXES.map((art) => {
      const card = art.cards[deliverable]
      const [w, h] = SIZES[deliverable]
      const sheet = canvas(w, h, card.palette[0])
      card.draw(sheet, ...card.palette)
      const row = rowOf(art, deliverable, differenceHash(sheet.marks, w, h))
      return { file: `${deliverable}-${art.axis}.svg`, svg: sheet.finish(card.name), row }
    }),
  )
}
