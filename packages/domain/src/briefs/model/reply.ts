import { lengthOf } from "../../shared/plain.ts"

const MAX_REPLY = 700
const FIGURE = /\d+(?:[.,:]\d+)*/g
/** Words of money, standing and promises: only where the rules said them too. */
const WEIGHTY =
  /[€$£%]|\b(?:https?:|www\.)|\b(?:credits?|prices?|priced|costs?|euros?|dollars?|free|discounts?|refunds?|refunded|paid|charged?|submitted|approved|assigned|accepted|cancell?ed|guaranteed?|invoices?|admin|status)\b/giu

type Said = {
  /** What the rules say. */
  answer: string
  /** What the person said. */
  message: string
  /** Parts of it that the brief took nothing of: they are named in any words. */
  unused?: readonly string[]
}

const found = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([word]) => word.toLowerCase())

/** Whether a model may begin like this; the word that is still being said is not judged yet. */
export function mayBegin(soFar: string, said: Said): boolean {
  return maySay(soFar.replace(/\S+$/u, ""), said)
}

/** Whether a model may say this: no figure, price, link or promise that neither the rules nor the person said. */
function maySay(words: string, { answer, message }: Said): boolean {
  const figures = new Set([...found(answer, FIGURE), ...found(message, FIGURE)])
  const weighty = new Set(found(answer, WEIGHTY))
  return (
    lengthOf(words) <= MAX_REPLY &&
    found(words, FIGURE).every((figure) => figures.has(figure)) &&
    found(words, WEIGHTY).every((word) => weighty.has(word))
  )
}

/** Whether these words can stand for the rules' answer: they ask where it asks, and name what was not used. */
export function canStandFor(words: string, said: Said): boolean {
  const asks = said.answer.includes("?")
  return (
    words.trim() !== "" &&
    maySay(words, said) &&
    asks === words.includes("?") &&
    (said.unused ?? []).every((part) => words.toLowerCase().includes(part.toLowerCase()))
  )
}
