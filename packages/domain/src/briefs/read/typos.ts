import type { BriefContentType, BriefPlatform } from "../enums.ts"
import type { Hit } from "./reading.ts"

type Meant = { form: BriefContentType; place?: never } | { place: BriefPlatform; form?: never }

/** Names long enough to be known although letters are missing, doubled or swapped. */
const LONG: readonly (readonly [string, Meant])[] = [
  ["instagram", { place: "instagram" }],
  ["facebook", { place: "facebook" }],
  ["linkedin", { place: "linkedin" }],
  ["youtube", { place: "youtube" }],
  ["newsletter", { place: "email" }],
  ["website", { place: "web" }],
  ["carousel", { form: "carousel" }],
  ["carousels", { form: "carousel" }],
  ["karussell", { form: "carousel" }],
  ["thumbnail", { form: "thumbnail" }],
  ["thumbnails", { form: "thumbnail" }],
  ["presentation", { form: "slide" }],
  ["bannière", { form: "banner" }],
  ["publicación", { form: "post" }],
  ["publication", { form: "post" }],
]
/** Shorter ones are one letter away at most. */
const SHORT: readonly (readonly [string, Meant])[] = [
  ["poster", { form: "poster" }],
  ["posters", { form: "poster" }],
  ["banner", { form: "banner" }],
  ["banners", { form: "banner" }],
  ["flyers", { form: "flyer" }],
  ["flyer", { form: "flyer" }],
  ["plakat", { form: "poster" }],
  ["affiche", { form: "poster" }],
]
/** So short that only a place beside them tells what they are. */
const BESIDE_A_PLACE: readonly (readonly [string, Meant])[] = [
  ["posts", { form: "post" }],
  ["post", { form: "post" }],
  ["story", { form: "story" }],
  ["stories", { form: "story" }],
  ["reel", { form: "reel" }],
  ["reels", { form: "reel" }],
  ["header", { form: "header" }],
]
const REAL_WORDS = new Set(
  "banned manner boater posted poser posher potter foster roster pastor postern planner barner bander layer fryer plyer plakate affichez most cost past pots host pose pest port poss store stork storm sorry reeds reed real feel peel heel rebel heard heater reader leader healer publicaciones posters banners".split(
    " ",
  ),
)
const ALTHOUGH_REAL = new Set(["pots"])

/** How many letters are to be added, removed, changed or swapped with their neighbour; `most + 1` once it is more. */
export function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) {
    return most + 1
  }
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : most + 1,
      )
    }
    before = last
    last = next
  }
  return last[other.length] ?? most + 1
}

function meantBy(word: string, names: readonly (readonly [string, Meant])[], most: number): Meant | null {
  const near = names.find(([name]) => name !== word && name[0] === word[0] && lettersApart(word, name, most) <= most)
  return near?.[1] ?? null
}

export type Typo = { hit: Hit; meant: Meant; needsPlace: boolean }

/** Words that are a form or a place with a typing error in it. */
export function findTypos(text: string): Typo[] {
  const typos: Typo[] = []
  for (const match of text.matchAll(/(?<![\p{L}\d])\p{L}{4,14}(?![\p{L}\d])/gu)) {
    const word = match[0].toLowerCase()
    const hit = { text: match[0], start: match.index, end: match.index + match[0].length }
    const real = REAL_WORDS.has(word)
    const sure =
      real || word.length < 5 ? null : (meantBy(word, LONG, word.length >= 8 ? 2 : 1) ?? meantBy(word, SHORT, 1))
    if (sure) {
      typos.push({ hit, meant: sure, needsPlace: false })
    } else if (!real || ALTHOUGH_REAL.has(word)) {
      const meant = meantBy(word, BESIDE_A_PLACE, 1)
      typos.push(...(meant ? [{ hit, meant, needsPlace: true }] : []))
    }
  }
  return typos
}
