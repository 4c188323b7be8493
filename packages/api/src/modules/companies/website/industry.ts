import { copy } from "@atelier/domain/copy"

/** Industries by the types of schema.org and by words, most telling first. */
const INDUSTRIES: readonly (readonly [industry: keyof typeof copy.industries, words: RegExp])[] = [
  ["food", /restaurant|caf[eé]|coffee|bakery|bistro|bar\b|pub\b|catering|food ?establishment|gastronom/i],
  ["travel", /hotel|hostel|lodging|travel|tour(?:ism|s)?\b|resort|airline|ferry/i],
  ["health", /dentist|physician|medical|clinic|hospital|pharmacy|health|therap|optician|praxis|tandl/i],
  ["law", /attorney|legal ?service|lawyer|law firm|notary|kanzlei|avocat|abogad|advokat/i],
  ["finance", /bank\b|financial|insurance|accounting|invest|fintech|steuerberat/i],
  ["property", /real ?estate|property|immobili|inmobiliari|eiendom/i],
  ["education", /school|university|college|educat|course|academy|kindergarten/i],
  ["sport", /sports?|gym\b|fitness|club\b|climbing|yoga|rowing/i],
  ["culture", /museum|theat(?:er|re)|gallery|music|festival|orchestra|choir/i],
  ["beauty", /hair ?salon|beauty|cosmetic|spa\b|barber/i],
  ["software", /software|saas|app\b|platform|cloud|developer|startup/i],
  ["construction", /construction|contractor|plumber|electrician|roofing|carpent|architect/i],
  ["retail", /store\b|shop\b|retail|e-?commerce|boutique|laden\b|tienda|magasin|butikk/i],
  ["nonProfit", /ngo\b|charity|non-?profit|foundation|verein\b/i],
]

/** A guess at the industry from what the page declares and says of itself; undefined when nothing points to one. */
export function industryOf(types: readonly string[], words: string): string | undefined {
  const declared = types.join(" ").replace(/([a-z])([A-Z])/g, "$1 $2")
  const find = (text: string) => INDUSTRIES.find(([, pattern]) => pattern.test(text))?.[0]
  const industry = find(declared) ?? find(words)
  return industry && copy.industries[industry]
}
