import { isDisputeStatus, isRefundStatus } from "@atelier/domain/billing"
import type Stripe from "stripe"
import type { StripePort } from "./port.ts"

type Ask = <T>(call: () => Promise<T>) => Promise<T>
type Returns = Pick<StripePort, "findChargeOf" | "retrieveReturns" | "retrieveBalanceCents" | "listMovements">

const PAGE = 100

export function idOf(value: string | { id: string } | null | undefined) {
  return value === null || value === undefined ? null : typeof value === "string" ? value : value.id
}

/** A status that is new to us is never guessed: the event waits and admins hear of it. */
function unknown(what: string, id: string, status: string | null): never {
  throw new Error(`Stripe names the status "${status}" for ${what} ${id}, which this version does not know.`)
}

function toRefund({ id, amount, status }: Stripe.Refund) {
  return status !== null && isRefundStatus(status) ? { status, amountCents: amount } : unknown("refund", id, status)
}

function toDispute({ id, amount, status }: Stripe.Dispute) {
  return isDisputeStatus(status) ? { status, amountCents: amount } : unknown("dispute", id, status)
}

/** The part of the port that reads what became of payments, and of the balance. */
export function liveReturns(stripe: Stripe, ask: Ask): Returns {
  return {
    findChargeOf: (objectId) =>
      ask(async () => {
        if (/^(?:dp|du)_/.test(objectId)) {
          return idOf((await stripe.disputes.retrieve(objectId)).charge)
        }
        if (/^(?:re|pyr)_/.test(objectId)) {
          return idOf((await stripe.refunds.retrieve(objectId)).charge)
        }
        return (await stripe.charges.retrieve(objectId)).id
      }),

    retrieveReturns: (charge) =>
      ask(async () => {
        const [paid, refunds, disputes] = await Promise.all([
          stripe.charges.retrieve(charge),
          stripe.refunds.list({ charge, limit: PAGE }),
          stripe.disputes.list({ charge, limit: PAGE }),
        ])
        return {
          paymentIntentId: idOf(paid.payment_intent),
          currency: paid.currency,
          refunds: refunds.data.map(toRefund),
          disputes: disputes.data.map(toDispute),
        }
      }),

    retrieveBalanceCents: () =>
      ask(async () => {
        const { available, pending } = await stripe.balance.retrieve()
        return [...available, ...pending]
          .filter(({ currency }) => currency === "usd")
          .reduce((sum, { amount }) => sum + amount, 0)
      }),

    listMovements: (afterId) =>
      ask(async () => {
        const found: Awaited<ReturnType<StripePort["listMovements"]>> = []
        let cursor: string | undefined
        for (let more = true; more; ) {
          const page = await stripe.balanceTransactions.list({
            limit: PAGE,
            currency: "usd",
            ...(cursor ? { starting_after: cursor } : {}),
          })
          const known = page.data.findIndex(({ id }) => id === afterId)
          const fresh = known === -1 ? page.data : page.data.slice(0, known)
          found.push(...fresh.map(({ id, type, amount, fee }) => ({ id, type, amountCents: amount, feeCents: fee })))
          cursor = fresh.at(-1)?.id
          more = known === -1 && page.has_more && cursor !== undefined
        }
        return found
      }),
  }
}
