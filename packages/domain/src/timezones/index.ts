export { canonicalTimezone, cityOf, type ZonePlace, zonePlaces } from "./canonical.ts"
export { type FoundZone, findZones, type NameCountry, zoneIndex } from "./search.ts"
