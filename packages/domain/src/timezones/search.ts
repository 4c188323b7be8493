import { cityOf, type ZonePlace, zonePlaces } from "./canonical.ts"
import { CITIES } from "./cities.ts"

/** Names a country in the reader's language, "Germany" for DE. */
export type NameCountry = (country: string) => string
export type FoundZone = { zone: string; city: string; country: string | null }
type Entry = FoundZone & { start: string; words: string[] }

/** Lower case, without accents, so that "sao" finds São Paulo and "malmo" finds Malmö. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l").replaceAll("Ł", "L").toLowerCase()
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}+-]+/u)
    .filter(Boolean)
}

function entryOf({ zone, country, formerly }: ZonePlace, name: NameCountry): Entry {
  const city = cityOf(zone)
  const inCountry = country ? name(country) : null
  const words = wordsOf([city, inCountry ?? "", CITIES[zone] ?? "", zone, ...formerly.map(cityOf)].join(" "))
  return { zone, city, country: inCountry, start: plain(city), words: [...words, ...(country ? [plain(country)] : [])] }
}

/** All places by country and city, to be searched again and again. */
export function zoneIndex(name: NameCountry): Entry[] {
  return zonePlaces()
    .map((place) => entryOf(place, name))
    .sort((a, b) => (a.country ?? "").localeCompare(b.country ?? "") || a.start.localeCompare(b.start))
}

/** The places whose city, country or former name has each typed word as the beginning of one of its own. */
export function findZones(index: readonly Entry[], query: string, most = 50): FoundZone[] {
  const typed = wordsOf(query)
  const found = index.filter(({ words }) => typed.every((part) => words.some((word) => word.startsWith(part))))
  const first = plain(query).trim()
  const rank = ({ start, country }: Entry) =>
    first === "" ? 0 : start.startsWith(first) ? 0 : country && plain(country).startsWith(first) ? 1 : 2
  return found
    .map((entry, at) => ({ entry, at, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, most)
    .map(({ entry: { zone, city, country } }) => ({ zone, city, country }))
}
