import { expect, test } from "vitest"
import type { OfferDetail, WhyYou } from "../types.ts"
import { formatGains, formatTotal } from "./format-why.ts"

const why: WhyYou = {
  total: 99,
  parts: [
    { dimension: "skillMatch", value: 97, points: 34, weight: 35 },
    { dimension: "timezoneFit", value: 100, points: 20, weight: 20 },
    { dimension: "experienceMatch", value: 90, points: 18, weight: 20 },
    { dimension: "workloadBalance", value: 80, points: 12, weight: 15 },
    { dimension: "performanceHistory", value: 90, points: 9, weight: 10 },
  ],
  bonuses: [{ code: "PREFERRED_CATEGORY", points: 6 }],
  gains: [{ code: "VERIFY_SKILL", points: 1, skill: { slug: "typography", name: "Typography" } }],
}
const offer = { category: "SOCIAL_MEDIA", rankBand: 3, eligible: 41 } as OfferDetail

test("the total names points, bonuses and the own place", () => {
  expect(formatTotal(offer, why)).toBe("93 points and 6 for social media, a preferred category: top 3 of 41.")
  expect(formatTotal({ ...offer, rankBand: 1 }, { ...why, bonuses: [] })).toBe("93 points: the best match of 41.")
  expect(formatTotal({ ...offer, rankBand: 3, eligible: 2 }, { ...why, bonuses: [] })).toBe(
    "93 points: one of 2 who fit.",
  )
  expect(formatTotal({ ...offer, eligible: null }, { ...why, bonuses: [] })).toBe("93 points.")
})

test("what would add points is said with its points", () => {
  expect(formatGains(offer, why)).toEqual(['A verified "typography" would add 1 point.'])
})
