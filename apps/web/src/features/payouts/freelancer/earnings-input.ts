import { PAYOUT_METHODS, type PayoutMethod } from "@atelier/domain/payouts"
import { EARNINGS_HREF } from "../../../components/shell/nav.ts"

export type AccountAnswer = "return" | "refresh" | null

/** What the address of the earnings page says: the way of payment, and what Stripe's page answered. */
export function readEarningsParams(params: Record<string, string | string[] | undefined>): {
  method: PayoutMethod
  answer: AccountAnswer
} {
  const method = PAYOUT_METHODS.find((candidate) => candidate.toLowerCase() === params.by) ?? "STRIPE_CONNECT"
  const answer = params.account === "return" || params.account === "refresh" ? params.account : null
  return { method, answer }
}

export function methodHref(method: PayoutMethod): string {
  return method === "STRIPE_CONNECT" ? EARNINGS_HREF : `${EARNINGS_HREF}?by=${method.toLowerCase()}`
}

/** The inputs of the lists, for the page that fetches them beforehand. */
export const LINES = { limit: 25 }
export const PAYOUTS = { limit: 10 }
export const nextCursor = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }
