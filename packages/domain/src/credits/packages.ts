import { z } from "zod"

/** Price of one credit in US cents. */
export const CREDIT_PRICE_CENTS = 490
export const CURRENCY = "USD"

export const CreditPackage = z.object({
  id: z.string().regex(/^[a-z0-9-]{3,40}$/),
  credits: z.int().min(1).max(100_000),
  priceCents: z.int().min(1).max(100_000_000),
})
export type CreditPackage = z.infer<typeof CreditPackage>

export const CreditPackages = z
  .array(CreditPackage)
  .min(1)
  .max(12)
  .refine((packages) => new Set(packages.map(({ id }) => id)).size === packages.length, "Two packages share an id.")

export const DEFAULT_CREDIT_PACKAGES: readonly CreditPackage[] = [
  { id: "credits-50", credits: 50, priceCents: 24_500 },
  { id: "credits-100", credits: 100, priceCents: 49_000 },
  { id: "credits-250", credits: 250, priceCents: 116_375 },
  { id: "credits-500", credits: 500, priceCents: 220_500 },
]

/** What a package saves against single credits, in whole per cent. */
export function savingPercent(offer: CreditPackage, creditPriceCents: number = CREDIT_PRICE_CENTS): number {
  const full = offer.credits * creditPriceCents
  return full > offer.priceCents ? Math.floor(((full - offer.priceCents) * 100) / full) : 0
}
