import type { StyleAxis } from "../catalog/enums.ts"
import { copy } from "../copy/index.ts"
import type { HueFamily } from "./colors.ts"

export type StyleWhy =
  | { code: "said"; words: string }
  | { code: "brand_colors"; family: HueFamily }
  | { code: "brand_look"; name: string }
  | { code: "chosen_before"; task: string | null }
  | { code: "often"; axis: StyleAxis }
  | { code: "industry"; industry: string }
  | { code: "popular" }
  | { code: "new" }
  | { code: "near"; axis: StyleAxis }
  | { code: "far"; axis: StyleAxis }
  | { code: "suits_form"; axis: StyleAxis }

/** One line of why, in words. */
export function whyText(why: StyleWhy): string {
  const words = copy.styleReasons
  switch (why.code) {
    case "said":
      return words.said(why.words)
    case "brand_colors":
      return words.brandColors(words.colors[why.family])
    case "brand_look":
      return words.brandLook(why.name)
    case "often":
      return words.often(words.axes[why.axis])
    case "popular":
      return words.popular
    case "new":
      return words.new
    case "chosen_before":
      return why.task ? words.chosenFor(why.task) : words.chosenLast
    case "industry":
      return words.industry(why.industry.toLowerCase())
    case "near":
      return words.near
    case "far":
      return words.far(words.looksLike[why.axis].toLowerCase())
    case "suits_form":
      return words.looksLike[why.axis]
  }
}
