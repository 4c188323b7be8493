import Stripe from "stripe"
import { isStripeFailure, KEY_REFUSED, type StripeFailure, stripeFailure } from "./port.ts"

const OUT_OF_MONEY = new Set(["balance_insufficient", "insufficient_funds"])

/** Sorts whatever the SDK threw into the four kinds that callers act on. A refused key is `unavailable`: nobody's payout failed. */
export function toStripeFailure(error: unknown): StripeFailure {
  if (isStripeFailure(error)) {
    return error
  }
  const { errors } = Stripe
  if (!(error instanceof errors.StripeError)) {
    return stripeFailure("unavailable", "Stripe could not be asked.", null, error)
  }
  const code = error.code ?? null
  if (error instanceof errors.StripeCardError || OUT_OF_MONEY.has(code ?? "")) {
    return stripeFailure("declined", error.message, code, error)
  }
  if (error instanceof errors.StripeIdempotencyError || error.statusCode === 409) {
    return stripeFailure("conflict", error.message, code, error)
  }
  if (error instanceof errors.StripeInvalidRequestError) {
    return stripeFailure("invalid", error.message, code, error)
  }
  if (error instanceof errors.StripeAuthenticationError || error instanceof errors.StripePermissionError) {
    return stripeFailure("unavailable", "Stripe refused the key that is set for it.", KEY_REFUSED, error)
  }
  return stripeFailure("unavailable", "Stripe did not answer, or answered with a fault of its own.", code, error)
}
