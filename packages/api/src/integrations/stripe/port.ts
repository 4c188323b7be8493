import type { BalanceMovement, PaymentReturns } from "@atelier/domain/billing"

/** What Atelier needs from Stripe, in its own words: integer cents, lower-case currency codes, nothing it does not use. */
export type StripePort = {
  /** Whether the key that is set moves real money; an event of the other mode is not ours. */
  livemode: boolean
  createCustomer: (input: CreateCustomer) => Promise<{ id: string }>
  createCheckoutSession: (input: CreateCheckoutSession) => Promise<{ id: string; url: string }>
  retrieveCheckoutSession: (id: string) => Promise<CheckoutSession>
  /** The checkout that a payment came from, or null: it was not one of ours. */
  findSessionByPayment: (paymentIntentId: string) => Promise<CheckoutSession | null>
  /** The charge that a charge, refund or dispute is about; the id alone says which it is. */
  findChargeOf: (objectId: string) => Promise<string | null>
  /** Every refund and dispute of a charge as they stand now. */
  retrieveReturns: (chargeId: string) => Promise<ChargeReturns>
  /** What Stripe holds for us now, in cents, on its way included. */
  retrieveBalanceCents: () => Promise<number>
  /** Movements of the balance that are newer than one, newest first; all of them when none is named. */
  listMovements: (afterId: string | null) => Promise<StoredMovement[]>
  retrievePayment: (paymentIntentId: string) => Promise<Payment>
  listReceipts: (input: ListReceipts) => Promise<{ items: Receipt[]; nextCursor: string | null }>
  /** Checks signature and age of a delivery (300 seconds either way) and returns the event; throws a StripeFailure `invalid`. */
  verifyWebhook: (rawBody: Uint8Array | string, signatureHeader: string | null | undefined) => StripeEvent
  /** The country of our own account, which decides whom it can pay. */
  retrievePlatformCountry: () => Promise<string>
  createConnectAccount: (input: CreateConnectAccount) => Promise<ConnectAccount>
  createAccountLink: (input: { accountId: string; refreshUrl: string; returnUrl: string }) => Promise<{ url: string }>
  retrieveAccount: (id: string) => Promise<ConnectAccount>
  createTransfer: (input: CreateTransfer) => Promise<Transfer>
  retrieveTransfer: (id: string) => Promise<Transfer>
  /** The transfer that Stripe really made for a payout, or null: ask before deciding that one failed. */
  findTransferByPayout: (payoutId: string) => Promise<Transfer | null>
}

type CreateCustomer = { email: string; name?: string; metadata?: Record<string, string>; idempotencyKey: string }

type CreateCheckoutSession = {
  customerId: string
  email: string
  package: { id: string; name: string; credits: number; amountCents: number; currency: string }
  clientReferenceId: string
  /** May hold `{CHECKOUT_SESSION_ID}`, which Stripe replaces. */
  successUrl: string
  cancelUrl: string
  metadata: Record<string, string>
  idempotencyKey: string
}

export type ChargeReturns = PaymentReturns & { paymentIntentId: string | null; currency: string }
type StoredMovement = BalanceMovement & { id: string }

export type CheckoutSession = {
  id: string
  status: "open" | "complete" | "expired"
  /** `no_payment_required`: a promotion code covered everything, so there is no payment intent. */
  paymentStatus: "paid" | "unpaid" | "no_payment_required"
  paymentIntentId: string | null
  /** How the payment stands; null before there is one. */
  intent: string | null
  /** Stripe's hosted page for the charge that paid it; null before, and when a promotion code covered everything. */
  receiptUrl: string | null
  customerId: string | null
  clientReferenceId: string | null
  amountSubtotal: number
  amountTotal: number
  currency: string
  metadata: Record<string, string>
  livemode: boolean
}

type Payment = {
  id: string
  status: string
  amountReceivedCents: number
  refundedCents: number
  disputed: boolean
  currency: string
  customerId: string | null
  receiptUrl: string | null
  metadata: Record<string, string>
  livemode: boolean
}

type ListReceipts = { customerId?: string; limit: number; cursor?: string }

type Receipt = {
  chargeId: string
  paymentIntentId: string | null
  amountCents: number
  refundedCents: number
  currency: string
  paid: boolean
  createdAt: Date
  receiptUrl: string | null
}

export type StripeEvent = {
  id: string
  type: string
  createdAt: Date
  livemode: boolean
  /** The connected account it is about, or null for the platform's own. */
  account: string | null
  object: Record<string, unknown>
}

type CreateConnectAccount = {
  email: string
  country: string
  agreement: "full" | "recipient"
  idempotencyKey: string
}

export type ConnectAccount = {
  id: string
  email: string | null
  country: string | null
  detailsSubmitted: boolean
  payoutsEnabled: boolean
  transfersActive: boolean
  currentlyDue: string[]
  disabledReason: string | null
  bankLast4: string | null
}

type CreateTransfer = {
  amountCents: number
  currency: string
  destination: string
  idempotencyKey: string
  metadata: Record<string, string>
  /** Use `payoutGroup(payoutId)`, so that `findTransferByPayout` finds it again. */
  transferGroup: string
}

export type Transfer = {
  id: string
  amountCents: number
  reversedCents: number
  reversed: boolean
  currency: string
  destination: string | null
  transferGroup: string | null
  metadata: Record<string, string>
  createdAt: Date
}

/**
 * `unavailable`: no answer, or none that settles it; it may have happened, ask again with the same key.
 * `declined`: refused for lack of money or by the card. `invalid`: the request is wrong as it stands.
 * `conflict`: the idempotency key belongs to another request, or is busy.
 */
export type StripeFailureKind = "unavailable" | "declined" | "invalid" | "conflict"
export type StripeFailure = Error & { kind: StripeFailureKind; code: string | null }

export function stripeFailure(kind: StripeFailureKind, message: string, code: string | null = null, cause?: unknown) {
  return Object.assign(new Error(message, { cause }), { name: "StripeFailure", kind, code }) satisfies StripeFailure
}

export function isStripeFailure(error: unknown): error is StripeFailure {
  return error instanceof Error && error.name === "StripeFailure" && "kind" in error
}

/** The code of a failure that lasts until an operator sets another key. */
export const KEY_REFUSED = "key_refused"

/** The transfer group of a payout. */
export const payoutGroup = (payoutId: string) => `payout:${payoutId}`

/** Larger deliveries are refused before they are parsed. */
export const MAX_WEBHOOK_BYTES = 512 * 1024
