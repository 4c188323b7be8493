/** The stored shapes: Stripe's own field names, of which the SDK reads a part. Keys that start with `_` never leave the process. */
type Metadata = Record<string, string>
type Base<Name extends string> = { id: string; object: Name; created: number; livemode: false; metadata: Metadata }

export type Customer = Base<"customer"> & { email: string | null; name: string | null; description: string | null }

export type Session = Base<"checkout.session"> & {
  mode: "payment"
  ui_mode: "hosted_page"
  status: "open" | "complete" | "expired"
  payment_status: "paid" | "unpaid" | "no_payment_required"
  customer: string | null
  customer_email: string | null
  client_reference_id: string | null
  success_url: string
  cancel_url: string | null
  expires_at: number
  currency: string
  amount_subtotal: number
  amount_total: number
  total_details: { amount_discount: number; amount_shipping: number; amount_tax: number }
  allow_promotion_codes: boolean
  discounts: { coupon: string | null; promotion_code: string | null }[]
  payment_method_types: string[]
  payment_intent: string | null
  _items: { name: string; quantity: number; unitAmount: number }[]
  _intentMetadata: Metadata
  _receiptEmail: string | null
  _settlesAt: number | null
}

export type PaymentIntent = Base<"payment_intent"> & {
  amount: number
  amount_received: number
  currency: string
  customer: string | null
  latest_charge: string | null
  receipt_email: string | null
  status: "requires_payment_method" | "processing" | "succeeded"
  last_payment_error: { code: string; decline_code: string; message: string; type: "card_error" } | null
}

export type Charge = Base<"charge"> & {
  amount: number
  amount_captured: number
  amount_refunded: number
  currency: string
  customer: string | null
  payment_intent: string
  paid: boolean
  captured: boolean
  refunded: boolean
  disputed: boolean
  status: "succeeded" | "failed"
  failure_code: string | null
  failure_message: string | null
  receipt_email: string | null
  payment_method_details: { type: string; card?: { brand: string; last4: string } }
}

export type Refund = Base<"refund"> & {
  amount: number
  currency: string
  charge: string
  payment_intent: string
  reason: string | null
  status: "succeeded" | "failed"
}

export const DISPUTE_STATUSES = [
  "warning_needs_response",
  "warning_under_review",
  "warning_closed",
  "needs_response",
  "under_review",
  "appeal_needs_response",
  "appeal_under_review",
  "won",
  "lost",
  "prevented",
] as const
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number]

export type Dispute = Base<"dispute"> & {
  amount: number
  currency: string
  charge: string
  payment_intent: string
  reason: string
  status: DisputeStatus
  /** What the balance did for it, oldest first: withdrawn, reinstated. */
  _moves: { at: number; amount: number }[]
}

export type Coupon = Base<"coupon"> & {
  name: string | null
  percent_off: number | null
  amount_off: number | null
  currency: string | null
  duration: string
  valid: boolean
}

export type PromotionCode = Base<"promotion_code"> & {
  code: string
  active: boolean
  promotion: { type: "coupon"; coupon: string }
  max_redemptions: number | null
  times_redeemed: number
  expires_at: number | null
}

export type Account = Base<"account"> & {
  type: "express"
  email: string | null
  country: string
  default_currency: string
  business_type: "individual"
  charges_enabled: boolean
  payouts_enabled: boolean
  details_submitted: boolean
  capabilities: { transfers: "active" | "inactive" | "pending" }
  requirements: {
    currently_due: string[]
    eventually_due: string[]
    past_due: string[]
    disabled_reason: string | null
  }
  _bankLast4: string | null
  /** Under the recipient agreement, which lets money in from abroad. */
  _recipient: boolean
}

export type Reversal = Base<"transfer_reversal"> & { amount: number; currency: string; transfer: string }

export type Transfer = Base<"transfer"> & {
  amount: number
  amount_reversed: number
  currency: string
  description: string | null
  destination: string
  reversed: boolean
  source_transaction: string | null
  source_type: "card"
  transfer_group: string | null
  _reversals: Reversal[]
}

/** From the balance to our own bank. */
type BankPayout = Base<"payout"> & { amount: number; currency: string }

/** One-time address of an onboarding page. */
export type AccountLink = { id: string; account: string; refresh_url: string; return_url: string; expires_at: number }

export type StripeEvent = {
  id: string
  object: "event"
  api_version: string
  created: number
  livemode: boolean
  type: string
  account?: string
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  data: { object: Record<string, unknown>; previous_attributes?: Record<string, unknown> }
}

type Attempt = { at: number; status: number | null; ms: number; note: string }

/** `unsent`: the application does not subscribe to this type, or no address is set. */
export type Delivery = {
  event: StripeEvent
  state: "waiting" | "held" | "delivered" | "failed" | "unsent"
  tries: number
  nextAt: number
  attempts: Attempt[]
}

export type Answer = { request: string; fingerprint: string; status: number; body: unknown; at: number }

export type Mail = {
  id: string
  at: number
  from: string
  to: string[]
  subject: string
  messageId: string
  headers: [name: string, value: string][]
  text: string
  html: string
  attachments: { name: string; type: string; sizeBytes: number }[]
}

export type Records = {
  customer: Customer
  session: Session
  intent: PaymentIntent
  charge: Charge
  refund: Refund
  dispute: Dispute
  coupon: Coupon
  promotion: PromotionCode
  account: Account
  link: AccountLink
  transfer: Transfer
  bankPayout: BankPayout
  delivery: Delivery
  answer: Answer
  mail: Mail
}
export type Kind = keyof Records
