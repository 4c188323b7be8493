import type { StyleAxis } from "../catalog/enums.ts"

export type StyleWhy =
  | { code: "said"; words: string }
  | { code: "brand_colors"; family: string }
  | { code: "brand_look"; name: string }
  | { code: "chosen_before"; task: string | null }
  | { code: "often"; axis: StyleAxis }
  | { code: "industry"; industry: string }
  | { code: "popular" }
  | { code: "new" }
  | { code: "near"; axis: StyleAxis }
  | { code: "far"; axis: StyleAxis }
  | { code: "suits_form"; axis: StyleAxis }

const LOOKS_LIKE: Record<StyleAxis, string> = {
  minimal: "Calm, lets the product speak",
  bold: "Loud enough to stop a thumb",
  editorial: "Reads like a good magazine",
  corporate: "Clear and dependable",
  playful: "Light-hearted and friendly",
  premium: "Quiet luxury",
  organic: "Warm and natural",
  tech: "Precise and modern",
}

const AXIS_WORDS: Record<StyleAxis, string> = {
  minimal: "minimal",
  bold: "bold",
  editorial: "editorial",
  corporate: "corporate",
  playful: "playful",
  premium: "premium",
  organic: "organic",
  tech: "technical",
}

/** One line of why, in words. */
export function whyText(why: StyleWhy): string {
  switch (why.code) {
    case "said":
      return `You said "${why.words}"`
    case "brand_colors":
      return `Fits your brand's ${why.family}`
    case "brand_look":
      return `Close to your brand look "${why.name}"`
    case "often":
      return `You often choose ${AXIS_WORDS[why.axis]}`
    case "popular":
      return "Popular with other clients"
    case "new":
      return "New in the library"
    case "chosen_before":
      return why.task ? `Chosen for "${why.task}"` : "Chosen for your last task"
    case "industry":
      return `Works well in ${why.industry.toLowerCase()}`
    case "near":
      return "Close to the one you liked"
    case "far":
      return `Something else: ${LOOKS_LIKE[why.axis].toLowerCase()}`
    case "suits_form":
      return LOOKS_LIKE[why.axis]
  }
}
