export type Rounding = "nearest" | "up" | "down"

function assertInteger(value: number, name: string): void {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${name} must be a whole number, got ${value}`)
  }
}

/** `numerator / denominator` as a whole number, by exact integer arithmetic; half and up go away from zero. */
export function divide(numerator: bigint, denominator: bigint, rounding: Rounding = "nearest"): number {
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const size = rounding === "nearest" ? (2n * n + d) / (2n * d) : (n + (rounding === "up" ? d - 1n : 0n)) / d
  return Number(negative ? -size : size)
}

/** `percent` (whole) of a whole amount of cents or credits. Throws RangeError when either is not whole. */
export function percentOf(amount: number, percent: number, rounding: Rounding = "nearest"): number {
  assertInteger(amount, "amount")
  assertInteger(percent, "percent")
  return divide(BigInt(amount) * BigInt(percent), 100n, rounding)
}

/** Whole cents as money in the format of a locale, such as $1,163.75. Throws RangeError when not whole. */
export function formatCents(cents: number, locale: string, currency = "USD"): string {
  assertInteger(cents, "cents")
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  const sign = cents < 0 ? "-" : ""
  const padded = String(Math.abs(cents)).padStart(digits + 1, "0")
  const decimal = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`
  return format.format(`${sign}${decimal}` as Intl.StringNumericLiteral)
}
