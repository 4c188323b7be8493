import type { StyleAxis } from "../../catalog/enums.ts"

const looksLike: Record<StyleAxis, string> = {
  minimal: "Calm, lets the product speak",
  bold: "Loud enough to stop a thumb",
  editorial: "Reads like a good magazine",
  corporate: "Clear and dependable",
  playful: "Light-hearted and friendly",
  premium: "Quiet luxury",
  organic: "Warm and natural",
  tech: "Precise and modern",
}

const axes: Record<StyleAxis, string> = {
  minimal: "minimal",
  bold: "bold",
  editorial: "editorial",
  corporate: "corporate",
  playful: "playful",
  premium: "premium",
  organic: "organic",
  tech: "technical",
}

/** Ready answers to what the assistant asks. */
export const briefReplies = {
  topics: ["A new product", "An offer", "An event", "Our company"],
  audiences: ["People who buy from us already", "People who do not know us yet", "Other businesses"],
  looks: {
    minimal: "Calm and minimal",
    bold: "Bold and bright",
    editorial: "Like a magazine",
    organic: "Warm and natural",
  },
  oneEach: "One for each channel",
  inAWeek: "In a week",
  inTwoWeeks: "In two weeks",
  noDate: "No fixed date",
  youDecide: "You decide",
  writeIt: "Write it for me",
  textLater: "I will send the text later",
  textFollows: "Text follows from the client",
  nothing: "Nothing",
  keep: "Keep it",
  leaveOpen: "Leave it open",
  theDefault: (reply: string) => `Use the default: ${reply}`,
}

/** Why a style card is shown, in one line. */
export const styleReasons = {
  said: (words: string) => `You said "${words}"`,
  brandColors: (family: string) => `Fits your brand's ${family}`,
  brandLook: (name: string) => `Close to your brand look "${name}"`,
  often: (axis: string) => `You often choose ${axis}`,
  popular: "Popular with other clients",
  new: "New in the library",
  chosenFor: (task: string) => `Chosen for "${task}"`,
  chosenLast: "Chosen for your last task",
  industry: (industry: string) => `Works well in ${industry}`,
  near: "Close to the one you liked",
  far: (look: string) => `Something else: ${look}`,
  looksLike,
  axes,
  /** Families of colours, in the plural. */
  colors: {
    pinks: "pinks",
    reds: "reds",
    oranges: "oranges",
    yellows: "yellows",
    greens: "greens",
    teals: "teals",
    blues: "blues",
    purples: "purples",
    browns: "browns",
    light: "light tones",
    dark: "dark tones",
  },
}
