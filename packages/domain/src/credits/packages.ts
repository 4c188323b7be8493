/** Price of one credit in US cents. */
export const CREDIT_PRICE_CENTS = 490

export type CreditPackage = { id: string; credits: number; priceCents: number }

/** What a new installation sells; afterwards the table `credit_packages` is the truth. */
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
