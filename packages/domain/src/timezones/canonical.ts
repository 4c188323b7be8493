import { OTHER_NAMES, ZONES_BY_COUNTRY } from "./table.ts"

/** A place people pick their time zone by; `formerly` are the other names of the zone, for a search. */
export type ZonePlace = { zone: string; country: string | null; formerly: readonly string[] }

type Table = { places: ReadonlyMap<string, ZonePlace>; names: ReadonlyMap<string, string> }
let table: Table | undefined

const rows = (lines: readonly string[]) => lines.flatMap((line) => line.split("|")).map((row) => row.split(" "))

function readTable(): Table {
  const places = new Map<string, ZonePlace>()
  const names = new Map<string, string>()
  const former = new Map(rows(OTHER_NAMES).map(([zone = "", ...others]) => [zone, others]))
  const add = (zone: string, country: string | null) => {
    const formerly = former.get(zone) ?? []
    places.set(zone, { zone, country, formerly })
    for (const name of [zone, ...formerly]) {
      names.set(name.toLowerCase(), zone)
    }
  }
  add("UTC", null)
  for (const [country = "", ...zones] of rows(ZONES_BY_COUNTRY)) {
    for (const zone of zones) {
      add(zone, country)
    }
  }
  return { places, names }
}

function known(): Table {
  table ??= readTable()
  return table
}

const FIXED_OFFSET = /^etc\/gmt([+-])(?:[1-9]|1[0-4])$/

/**
 * The one name under which a zone is stored: Asia/Kolkata for Asia/Calcutta, America/Los_Angeles for us/pacific, UTC for
 * all its names. Null for anything that IANA does not know, three-letter names of Java (AET, VST) included.
 */
export function canonicalTimezone(name: string): string | null {
  const lower = name.toLowerCase()
  return known().names.get(lower) ?? (FIXED_OFFSET.test(lower) ? `Etc/GMT${lower.slice(7)}` : null)
}

/** Every zone that people choose from, UTC first, then by country. */
export function zonePlaces(): ZonePlace[] {
  return [...known().places.values()]
}

/** The city a zone is named after: "Ho Chi Minh", "Indianapolis, Indiana". */
export function cityOf(zone: string): string {
  const [city = zone, ...within] = zone.split("/").slice(1).reverse()
  return [city, ...within].join(", ").replaceAll("_", " ")
}
