export { canonicalTimezone } from "./canonical.ts"
export { type FoundZone, findZones, zoneIndex } from "./search.ts"
