import { copy } from "../copy/index.ts"
import { entriesOf } from "../shared/records.ts"

type Industry = keyof typeof copy.industries

/** Words of an industry that a client wrote in their own way, in the languages that briefs are written in. */
const SIGNS: Record<Industry, RegExp> = {
  food: /restaurant|caf[eé]|coffee|kaffe|roast|bakery|b[aä]cker|bar\b|food|catering|bistro|brew/i,
  travel: /hotel|travel|tour|reise|voyage|viaje|hostel|tourism/i,
  health: /health|clinic|doctor|dent|therap|gesund|sant[eé]|salud|helse|pharma/i,
  law: /law|legal|attorney|anwalt|kanzlei|avocat|abogad|advokat/i,
  finance: /financ|bank|insur|versicher|assur|seguro|tax|steuer|account/i,
  property: /property|real estate|immobil|makler|housing|eiendom/i,
  education: /education|school|schule|[eé]cole|escuela|course|training|university|skole/i,
  sport: /sport|fitness|gym|yoga|outdoor|kayak|climb|bike/i,
  culture: /museum|theat|music|gallery|galerie|festival|art|kultur|cultur|film/i,
  beauty: /beauty|cosmetic|hair|salon|skin|spa\b|coiff|frisør|friseur/i,
  software: /software|saas|app\b|platform|\bit\b|tech|data|cloud/i,
  construction: /construct|build|bau\b|carpent|plumb|electric|roof|handwerk|bygg/i,
  retail: /shop|store|retail|fashion|furniture|mode|boutique|e-?commerce|handel/i,
  nonProfit: /non-?profit|charit|foundation|verein|association|ngo|stiftung/i,
}

/** The industry that a client means by their own words; null where none can be told. */
export function industryOf(written: string | null): Industry | null {
  if (!written) {
    return null
  }
  const known = entriesOf(copy.industries).find(([, name]) => name === written)
  return known?.[0] ?? entriesOf(SIGNS).find(([, sign]) => sign.test(written))?.[0] ?? null
}
