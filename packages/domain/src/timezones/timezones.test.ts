import { describe, expect, test } from "vitest"
import { Timezone } from "../shared/fields.ts"
import { cityOf, zonePlaces } from "./canonical.ts"
import { canonicalTimezone, findZones, zoneIndex } from "./index.ts"

const countries = new Intl.DisplayNames("en", { type: "region" })
const index = zoneIndex((country) => countries.of(country) ?? country)
const find = (query: string) => findZones(index, query).map(({ zone }) => zone)

describe("one name for a zone", () => {
  test.each([
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["Asia/Rangoon", "Asia/Yangon"],
    ["Asia/Saigon", "Asia/Ho_Chi_Minh"],
    ["America/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["US/Pacific-New", "America/Los_Angeles"],
    ["us/pacific", "America/Los_Angeles"],
    ["EUROPE/BERLIN", "Europe/Berlin"],
    ["Etc/UTC", "UTC"],
    ["GMT", "UTC"],
    ["Iceland", "Atlantic/Reykjavik"],
    ["Etc/GMT+5", "Etc/GMT+5"],
    ["EST5EDT", "America/New_York"],
    ["Europe/Stockholm", "Europe/Stockholm"],
  ])("%s is stored as %s", (name, zone) => {
    expect(canonicalTimezone(name)).toBe(zone)
    expect(Timezone.parse(name)).toBe(zone)
  })

  test.each(["AET", "VST", "IST", "Mars/Olympus", "", "+02:00", "Etc/GMT+99", "Europe"])("%s is refused", (name) => {
    expect(canonicalTimezone(name)).toBeNull()
    expect(Timezone.safeParse(name).success).toBe(false)
  })

  test("every zone that a browser may name is known, and every known one means the same to Intl", () => {
    const offsetsOf = (timeZone: string) =>
      ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"].map((at) =>
        new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).format(new Date(at)),
      )
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      const stored = canonicalTimezone(zone)
      expect(stored, zone).not.toBeNull()
      expect(offsetsOf(stored ?? ""), zone).toEqual(offsetsOf(zone))
    }
    for (const { zone, formerly } of zonePlaces()) {
      expect(canonicalTimezone(zone)).toBe(zone)
      for (const other of formerly) {
        expect(offsetsOf(other), other).toEqual(offsetsOf(zone))
      }
    }
  })
})

describe("looking for a zone", () => {
  test.each([
    ["Kolkata", "Asia/Kolkata"],
    ["calcutta", "Asia/Kolkata"],
    ["Mumbai", "Asia/Kolkata"],
    ["Kiev", "Europe/Kyiv"],
    ["ukraine", "Europe/Kyiv"],
    ["munich", "Europe/Berlin"],
    ["malmo", "Europe/Stockholm"],
    ["gdansk", "Europe/Warsaw"],
    ["new york", "America/New_York"],
    ["san fran", "America/Los_Angeles"],
    ["sao paulo", "America/Sao_Paulo"],
    ["utc", "UTC"],
  ])("%s finds %s first", (query, zone) => {
    expect(find(query)[0]).toBe(zone)
  })

  test("a country finds all its zones, and nonsense finds none", () => {
    expect(find("new zealand")).toEqual(expect.arrayContaining(["Pacific/Auckland", "Pacific/Chatham"]))
    expect(find("portugal")).toEqual(["Atlantic/Azores", "Europe/Lisbon", "Atlantic/Madeira"])
    expect(find("zzzz")).toEqual([])
    expect(findZones(index, "", 500)).toHaveLength(zonePlaces().length)
  })

  test("only stored names are offered", () => {
    expect(findZones(index, "", 500).every(({ zone }) => canonicalTimezone(zone) === zone)).toBe(true)
    expect(cityOf("America/Indiana/Indianapolis")).toBe("Indianapolis, Indiana")
    expect(cityOf("UTC")).toBe("UTC")
  })
})
