import type { BriefKey } from "../../briefs/brief.ts"

type Ways = readonly [string, string, string]

/** What the assistant asks and says between. */
export const assistant = {
  /** Three ways to ask each question, used in turn, so that no one reads the same words twice in a row. */
  questions: {
    taskSummary: ["How would you sum it up?", "What is it, in one sentence?", "In a few words, what do you need?"],
    topic: [
      "What is it about?",
      "What should people know after seeing it: a product, an offer, an event?",
      "Give it a working name. What would you call it on a list?",
    ],
    platform: [
      "Where will people see it?",
      "Which channel is it for? You can name several.",
      "Which channel should we plan for? The default is below.",
    ],
    contentType: [
      "What should we make for it?",
      "Which format fits: a post, a story, a banner, something else?",
      "Which format do you need? You can use the default for this channel.",
    ],
    audience: [
      "Who is it for?",
      "Who do you want to reach? A few words are enough, such as their age or their job.",
      "Who should see it? A rough idea is fine, and you can change it later.",
    ],
    intent: [
      "What should it achieve?",
      "If it works, what happens: sales, sign-ups, more people who know you?",
      "What is the main goal? Use the default if you are not sure.",
    ],
    colors: ["Which colours should it have?", "Are there colours it must have?", "Any colours, or shall we choose?"],
    visualDirection: [
      "Which direction is closest? Choose one or two, or ask for different ones.",
      "How should it look? Choose a card, or describe it in a few words.",
      "Shall we leave the look to the designer, or is one of these close?",
    ],
    dimensions: [
      "Which size do you need?",
      "Which of these sizes fits? You can also type one, such as 1080 x 1350.",
      "Which size should we use? The standard one is below.",
    ],
    quantity: [
      "How many do you need?",
      "One, or several? A number is enough.",
      "How many pieces in total? You can use the default.",
    ],
    deadline: [
      "When do you need it?",
      "Is there a date it has to be ready for?",
      "Should it be ready by a certain day, or shall we leave that open?",
    ],
    contentOutline: [
      "What should it say? One line for each part, or leave the words to us.",
      "Which words must appear? One line each.",
      "Do you have text for it, or shall we write it?",
    ],
    avoid: ["Is there anything we should avoid?", "Anything that must not appear?", "What would be wrong for you?"],
  } satisfies Record<BriefKey, Ways>,
  slides: [
    "How many slides should it have?",
    "Roughly how many slides?",
    "How many slides? You can use the default.",
  ] satisfies Ways,
  ready: "I have everything I need. Review the brief, and submit it when you are happy with it.",
  readyOpen: (open: string) => `That is enough to start. You can still add ${open}, or submit it as it is.`,
  /** A draft that begins with what another brief says. */
  again: "I have copied everything except the dates.",
  /** After an answer further up was changed. */
  reread: (changed: string) =>
    changed === "" ? "I read the brief again. Nothing else changed." : `I read the brief again. Changed: ${changed}.`,
  /** What was set by click for something that is no longer in the brief. */
  lost: (fields: string) => `No longer in the brief: ${fields}.`,
  start: "Tell me what you need in your own words, and I will turn it into a brief.",
  languages: "I read English, German, French, Spanish and Norwegian; here is what I understood.",
  /** What becomes of a brief that is attached. */
  files: {
    read: (name: string) => `I read ${name}.`,
    nothing: (name: string) => `I read ${name} and found nothing in it for the brief.`,
    partly: (name: string, characters: number) =>
      `I read the first ${characters} characters of ${name}; the rest is too long for me. It stays attached.`,
    ENCRYPTED: (name: string) =>
      `${name} is protected by a password, so I can't read it. Attach a copy without one, or paste the text here. The file stays attached.`,
    NO_TEXT: (name: string) =>
      `I found no text in ${name}; it may be a scan. Paste the text here, or tell me what it says. The file stays attached.`,
    TOO_LONG: (name: string, pages: number, most: number) =>
      `${name} has ${pages} pages, and I read up to ${most}. Attach the pages that matter, or paste the text here. The file stays attached.`,
    TOO_LARGE: (name: string) =>
      `${name} is too large for me to read. Attach a smaller one, or paste the text here. The file stays attached.`,
    DAMAGED: (name: string) =>
      `I can't read ${name}; the file may be damaged. Save it again, or paste the text here. The file stays attached.`,
    OUT_OF_MEMORY: (name: string) =>
      `${name} is too large to read here. Attach only the pages that matter, or paste the text here. The file stays attached.`,
    SLOW: (name: string) =>
      `${name} took too long to read. Attach a simpler copy, or paste the text here. The file stays attached.`,
  },
  unused: (parts: string) => `I did not use: ${parts}.`,
  /** What clients ask. */
  answers: {
    price: (credits: number) =>
      `A piece starts at ${credits} credits. The brief shows the exact price, and nothing is charged until you submit it.`,
    time: (fastest: number, slowest: number) =>
      `Most work takes ${fastest} to ${slowest} business days. The brief shows the date, and you can ask for another one.`,
    revisions: (rounds: number) =>
      `${rounds === 1 ? "1 round of changes is" : `${rounds} rounds of changes are`} included, and you can buy more.`,
    refund: "You can cancel for a full refund until work starts.",
    forms: (forms: string) => `We make ${forms}.`,
  },
  notUnderstood: "Sorry, I didn't get that.",
  noted: "Noted.",
  skipped: "Fine, we leave that open.",
  leftToUs: "Fine, that is Atelier's choice.",
}
