import { shown, type World } from "./world.ts"

type Movement = { type: string; amount: number; fee: number; at: number; source: string; currency: string }

/** 2.9 % and 30 cents, as cards cost. */
const feeOf = (amount: number) => Math.round(amount * 0.029) + 30

function movementsOf(world: World): Movement[] {
  const { all } = world.store
  const out: Movement[] = []
  for (const charge of all("charge").filter(({ paid }) => paid)) {
    const { amount_captured: amount, created: at, id: source, currency } = charge
    out.push({ type: "charge", amount, fee: feeOf(amount), at, source, currency })
  }
  for (const { amount, created: at, id: source, currency, status } of all("refund")) {
    out.push({ type: "refund", amount: -amount, fee: 0, at, source, currency })
    if (status === "failed") {
      out.push({ type: "refund_failure", amount, fee: 0, at, source: `${source}_failed`, currency })
    }
  }
  for (const dispute of all("dispute")) {
    for (const [place, { at, amount }] of (dispute._moves ?? []).entries()) {
      const source = `${dispute.id}_${place}`
      out.push({ type: "adjustment", amount, fee: amount < 0 ? 1500 : 0, at, source, currency: dispute.currency })
    }
  }
  for (const transfer of all("transfer")) {
    const { amount, created: at, id: source, currency } = transfer
    out.push({ type: "transfer", amount: -amount, fee: 0, at, source, currency })
    for (const reversal of transfer._reversals) {
      const { amount, created: at, id: source } = reversal
      out.push({ type: "transfer_refund", amount, fee: 0, at, source, currency })
    }
  }
  for (const { amount, created: at, id: source, currency } of all("bankPayout")) {
    out.push({ type: "payout", amount: -amount, fee: 0, at, source, currency })
  }
  return out.toSorted((a, b) => a.at - b.at)
}

/** Every movement of the balance, newest first, as Stripe lists them. */
export function balanceTransactions(world: World) {
  return movementsOf(world)
    .map(({ type, amount, fee, at, source, currency }) => ({
      id: `txn_${source}`,
      object: "balance_transaction",
      amount,
      fee,
      net: amount - fee,
      type,
      created: at,
      available_on: at,
      currency,
      source,
      status: "available",
    }))
    .reverse()
}

export function balance(world: World) {
  const totals = new Map<string, number>()
  for (const { currency, net } of balanceTransactions(world)) {
    totals.set(currency, (totals.get(currency) ?? 0) + net)
  }
  const available = [...totals].map(([currency, amount]) => ({ currency, amount, source_types: { card: amount } }))
  return { object: "balance", livemode: false, available, pending: [] }
}

/** Sends money from the balance to our own bank, as Stripe does by its schedule. */
export function payOutToBank(world: World, amount: number) {
  const id = `po_${world.now()}${world.store.all("bankPayout").length}`
  const payout = { id, object: "payout" as const, created: world.now(), livemode: false as const, metadata: {} }
  const stored = { ...payout, amount, currency: "usd" }
  world.store.put("bankPayout", id, stored)
  return shown(world, stored)
}
