import { emit } from "./events.ts"
import type { Account, Reversal, Transfer } from "./objects.ts"
import { missing, stripeError } from "./stripe-error.ts"
import { newId, type World } from "./world.ts"

const CURRENCIES: Record<string, string> = {
  US: "usd",
  GB: "gbp",
  CA: "cad",
  AU: "aud",
  CH: "chf",
  JP: "jpy",
  IN: "inr",
  BR: "brl",
}
const DUE = ["individual.first_name", "individual.last_name", "external_account", "tos_acceptance.date"]

type NewAccount = {
  id?: string
  email: string | null
  country: string
  recipient?: boolean
  metadata?: Record<string, string>
}

/** Where a platform of the US sends money to under the full agreement. */
const REGION =
  "US CA GB CH AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ")

export function addAccount(
  world: World,
  { id = newId("acct"), email, country, recipient = false, metadata = {} }: NewAccount,
): Account {
  const account: Account = {
    id,
    object: "account",
    created: world.now(),
    livemode: false,
    metadata,
    type: "express",
    email,
    country,
    default_currency: CURRENCIES[country] ?? "eur",
    business_type: "individual",
    charges_enabled: false,
    payouts_enabled: false,
    details_submitted: false,
    capabilities: { transfers: "inactive" },
    requirements: { currently_due: DUE, eventually_due: DUE, past_due: [], disabled_reason: "requirements.past_due" },
    _bankLast4: null,
    _recipient: recipient,
  }
  world.store.put("account", id, account)
  return account
}

function accountUpdated(world: World, account: Account, previous: Record<string, unknown> = {}): string {
  world.store.put("account", account.id, account)
  return emit(world, "account.updated", account, { account: account.id, previous })
}

/** Finishes the onboarding of an account: it can be paid from now on. */
export function completeOnboarding(world: World, account: Account, country: string, bankLast4: string): string {
  const previous = { details_submitted: account.details_submitted, payouts_enabled: account.payouts_enabled }
  Object.assign(account, {
    country,
    default_currency: CURRENCIES[country] ?? "eur",
    details_submitted: true,
    payouts_enabled: true,
    capabilities: { transfers: "active" },
    requirements: { currently_due: [], eventually_due: [], past_due: [], disabled_reason: null },
    _bankLast4: bankLast4,
  })
  return accountUpdated(world, account, previous)
}

/** Stripe wants a document: payouts stop until onboarding is done again. */
export function restrictAccount(world: World, account: Account): string {
  const due = ["individual.verification.document"]
  Object.assign(account, {
    payouts_enabled: false,
    capabilities: { transfers: "inactive" },
    requirements: { currently_due: due, eventually_due: due, past_due: due, disabled_reason: "requirements.past_due" },
  })
  return accountUpdated(world, account, { payouts_enabled: true })
}

type NewTransfer = Pick<Transfer, "amount" | "currency" | "destination" | "transfer_group" | "metadata" | "description">

export function addTransfer(world: World, input: NewTransfer): Transfer {
  const account = world.store.get("account", input.destination)
  if (!account) {
    throw stripeError(400, `No such destination: '${input.destination}'`, {
      code: "resource_missing",
      param: "destination",
    })
  }
  if (!(REGION.includes(account.country) || account._recipient)) {
    throw stripeError(
      400,
      `Funds can't be sent to accounts located in ${account.country} because it's restricted outside of your platform's region.`,
      { code: "transfers_not_allowed", param: "destination" },
    )
  }
  if (account.capabilities.transfers !== "active") {
    throw stripeError(
      400,
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      { code: "insufficient_capabilities_for_transfer", param: "destination" },
    )
  }
  const transfer: Transfer = {
    ...input,
    id: newId("tr"),
    object: "transfer",
    created: world.now(),
    livemode: false,
    amount_reversed: 0,
    reversed: false,
    source_transaction: null,
    source_type: "card",
    _reversals: [],
  }
  world.store.put("transfer", transfer.id, transfer)
  emit(world, "transfer.created", transfer)
  return transfer
}

export function reverseTransfer(world: World, id: string, amount?: number): Reversal {
  const transfer = world.store.get("transfer", id)
  if (!transfer) {
    throw missing("transfer", id)
  }
  const left = transfer.amount - transfer.amount_reversed
  const cents = amount ?? left
  if (cents <= 0 || cents > left) {
    throw stripeError(400, `Reversal amount (${cents}) is greater than unreversed amount on transfer (${left})`, {
      param: "amount",
    })
  }
  const reversal: Reversal = {
    id: newId("trr"),
    object: "transfer_reversal",
    created: world.now(),
    livemode: false,
    metadata: {},
    amount: cents,
    currency: transfer.currency,
    transfer: id,
  }
  transfer._reversals.push(reversal)
  transfer.amount_reversed += cents
  transfer.reversed = transfer.amount_reversed === transfer.amount
  world.store.put("transfer", id, transfer)
  emit(world, "transfer.reversed", transfer)
  return reversal
}
