import type { RouterOutputs } from "@atelier/api"
import { entriesOf } from "@atelier/domain/shared"
import type { BrandForm } from "./types.ts"

type FoundBrand = RouterOutputs["companies"]["readWebsite"]
type Found = FoundBrand["facts"]
export type FoundLogo = NonNullable<FoundBrand["logo"]>
export type FoundPart = { [K in keyof Found]-?: { key: K; value: NonNullable<Found[K]> } }[keyof Found]

/** What a website says that the brand does not say already: lists and profiles are added to, the rest is replaced. */
export function newParts(found: Found, brand: BrandForm): FoundPart[] {
  const merged: Found = {
    ...found,
    ...(found.brandColors ? { brandColors: union(brand.brandColors, found.brandColors, 20) } : {}),
    ...(found.keywords ? { keywords: union(brand.keywords, found.keywords, 30) } : {}),
    ...(found.socialLinks ? { socialLinks: { ...brand.socialLinks, ...found.socialLinks } } : {}),
  }
  return entriesOf(merged).flatMap(([key, value]) =>
    value === undefined || value === null || same(value, brand[key]) ? [] : [{ key, value } as FoundPart],
  )
}

const union = (before: readonly string[], added: readonly string[], max: number) =>
  [...new Set([...before, ...added])].filter((_, at) => at < max)
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** A value in one line. */
export function partText(value: FoundPart["value"] | null | undefined): string {
  if (value === null || value === undefined) {
    return ""
  }
  return typeof value === "string" ? value : Object.values(value).join(", ")
}
