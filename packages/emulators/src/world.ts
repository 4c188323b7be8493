import { randomBytes } from "node:crypto"
import type { ModelScript } from "./model.ts"
import type { Store } from "./store.ts"
import type { Webhooks } from "./webhooks.ts"

/** What every part of the emulator shares. */
export type World = {
  store: Store
  webhooks: Webhooks
  /** Seconds since 1970, moved forward by `/control/advance`. */
  now: () => number
  advance: (seconds: number) => void
  /** Where a browser reaches this process. */
  baseUrl: () => string
  stripeKey: string
  faults: Fault[]
  mailFaults: { code: number; times: number }
  model: ModelScript
}

/** `status` answers an error instead of acting; `drop` acts and hangs up; `refuse` hangs up without acting; `delay` waits first. */
type Fault = {
  method: string
  path: string
  kind: "status" | "drop" | "refuse" | "delay"
  status: number
  code: string
  ms: number
  times: number
}

export const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString("hex")}`

/** A copy without private keys, as the outside may see it. */
export function shown(world: World, value: { id: string; object: string }): Record<string, unknown> {
  const open: Record<string, unknown> = Object.fromEntries(
    Object.entries(structuredClone(value)).filter(([key]) => !key.startsWith("_")),
  )
  if (value.object === "checkout.session") {
    open.url = open.status === "open" ? `${world.baseUrl()}/pay/${value.id}` : null
  }
  if (value.object === "charge") {
    open.receipt_url = open.paid ? `${world.baseUrl()}/receipt/${value.id}` : null
    open.refunds = list(
      world.store.all("refund").filter((refund) => refund.charge === value.id),
      `/v1/charges/${value.id}/refunds`,
    )
  }
  if (value.object === "account") {
    const last4 = "_bankLast4" in value && typeof value._bankLast4 === "string" ? value._bankLast4 : null
    const bank = { id: `ba_${value.id}`, object: "bank_account", account: value.id, bank_name: "EMULATOR BANK", last4 }
    open.external_accounts = list(last4 ? [bank] : [], `/v1/accounts/${value.id}/external_accounts`)
  }
  if (value.object === "transfer") {
    const reversals = "_reversals" in value && Array.isArray(value._reversals) ? value._reversals : []
    open.reversals = list(reversals, `/v1/transfers/${value.id}/reversals`)
  }
  return open
}

export function list(data: unknown[], url: string, hasMore = false) {
  return {
    object: "list",
    data,
    has_more: hasMore,
    url,
  }
}
