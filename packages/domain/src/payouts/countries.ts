/** Within this region Stripe sends money from any platform to any account: US, Canada, UK, Switzerland and the EEA (ISO 3166). */
const REGION = [
  "AT",
  "BE",
  "BG",
  "CA",
  "CH",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GB",
  "GR",
  "HR",
  "HU",
  "IE",
  "IS",
  "IT",
  "LI",
  "LT",
  "LU",
  "LV",
  "MT",
  "NL",
  "NO",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
  "US",
] as const
/** Outside it an account can only receive, under the `recipient` agreement. */
const RECIPIENTS = ["AU", "HK", "IN", "JP", "MX", "NZ", "SG"] as const

/** Countries that can be paid through Stripe, asked before the account is opened. */
export const PAYOUT_COUNTRIES = [...REGION, ...RECIPIENTS] as const
export type PayoutCountry = (typeof PAYOUT_COUNTRIES)[number]
export type ServiceAgreement = "full" | "recipient"

/** Under which agreement a platform's country can pay an account of a country; null when Stripe cannot do it. */
export function payoutAgreement(platform: string, country: PayoutCountry): ServiceAgreement | null {
  const isInRegion = (code: string) => REGION.some((one) => one === code)
  if (platform === country || (isInRegion(platform) && isInRegion(country))) {
    return "full"
  }
  return isInRegion(platform) ? "recipient" : null
}
