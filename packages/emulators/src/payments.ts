import { emit } from "./events.ts"
import type { Charge, PaymentIntent, PromotionCode, Refund, Session } from "./objects.ts"
import { missing, stripeError } from "./stripe-error.ts"
import { newId, type World } from "./world.ts"

const DAY = 86_400
const SETTLES_AFTER = 3 * DAY

function addIntent(world: World, session: Session, status: PaymentIntent["status"]): PaymentIntent {
  const intent: PaymentIntent = {
    id: session.payment_intent ?? newId("pi"),
    object: "payment_intent",
    created: world.now(),
    livemode: false,
    metadata: session._intentMetadata,
    amount: session.amount_total,
    amount_received: 0,
    currency: session.currency,
    customer: session.customer,
    latest_charge: null,
    receipt_email: session._receiptEmail,
    status,
    last_payment_error: null,
  }
  session.payment_intent = intent.id
  world.store.put("intent", intent.id, intent)
  return intent
}

function addCharge(world: World, intent: PaymentIntent, method: Charge["payment_method_details"], declined = false) {
  const charge: Charge = {
    id: newId("ch"),
    object: "charge",
    created: world.now(),
    livemode: false,
    metadata: intent.metadata,
    amount: intent.amount,
    amount_captured: declined ? 0 : intent.amount,
    amount_refunded: 0,
    currency: intent.currency,
    customer: intent.customer,
    payment_intent: intent.id,
    paid: !declined,
    captured: !declined,
    refunded: false,
    disputed: false,
    status: declined ? "failed" : "succeeded",
    failure_code: declined ? "card_declined" : null,
    failure_message: declined ? "Your card was declined." : null,
    receipt_email: intent.receipt_email,
    payment_method_details: method,
  }
  intent.latest_charge = charge.id
  world.store.put("charge", charge.id, charge)
  return charge
}

function succeed(world: World, intent: PaymentIntent, method: Charge["payment_method_details"]) {
  const charge = addCharge(world, intent, method)
  Object.assign(intent, { status: "succeeded", amount_received: intent.amount, last_payment_error: null })
  world.store.put("intent", intent.id, intent)
  emit(world, "charge.succeeded", charge)
  emit(world, "payment_intent.succeeded", intent)
}

const card = (last4: string) => ({ type: "card", card: { brand: "visa", last4 } })
const BANK = { type: "us_bank_account" }

function redeem(world: World, session: Session) {
  for (const { promotion_code } of session.discounts) {
    const promotion = promotion_code === null ? undefined : world.store.get("promotion", promotion_code)
    if (promotion) {
      world.store.put("promotion", promotion.id, { ...promotion, times_redeemed: promotion.times_redeemed + 1 })
    }
  }
}

/** Pays an open session; `bank` leaves the money on its way. Returns the id of the event that was sent, or null when it was not open. */
export function completeSession(
  world: World,
  session: Session,
  method: "card" | "bank",
  last4 = "4242",
): string | null {
  if (session.status !== "open") {
    return null
  }
  session.status = "complete"
  redeem(world, session)
  if (session.amount_total === 0) {
    session.payment_status = "no_payment_required"
  } else if (method === "card") {
    succeed(world, addIntent(world, session, "requires_payment_method"), card(last4))
    session.payment_status = "paid"
  } else {
    emit(world, "payment_intent.processing", addIntent(world, session, "processing"))
    session._settlesAt = world.now() + SETTLES_AFTER
  }
  world.store.put("session", session.id, session)
  return emit(world, "checkout.session.completed", session)
}

/** The money of a bank payment arrives, or does not. */
export function settleSession(world: World, session: Session, arrived: boolean): string | null {
  const intent = session.payment_intent === null ? undefined : world.store.get("intent", session.payment_intent)
  if (intent?.status !== "processing") {
    return null
  }
  session._settlesAt = null
  if (arrived) {
    succeed(world, intent, BANK)
    session.payment_status = "paid"
  } else {
    intent.status = "requires_payment_method"
    world.store.put("intent", intent.id, intent)
    emit(world, "payment_intent.payment_failed", intent)
  }
  world.store.put("session", session.id, session)
  return emit(world, `checkout.session.async_payment_${arrived ? "succeeded" : "failed"}`, session)
}

/** The card is declined; the session stays open for another try. */
export function declineSession(world: World, session: Session, last4 = "0002") {
  if (session.status !== "open") {
    return
  }
  const intent = addIntent(world, session, "requires_payment_method")
  const code = { code: "card_declined", decline_code: "generic_decline", message: "Your card was declined." }
  intent.last_payment_error = { ...code, type: "card_error" }
  emit(world, "charge.failed", addCharge(world, intent, card(last4), true))
  world.store.put("intent", intent.id, intent)
  world.store.put("session", session.id, session)
  emit(world, "payment_intent.payment_failed", intent)
}

export function expireSession(world: World, session: Session): string {
  if (session.status !== "open") {
    throw stripeError(
      400,
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    )
  }
  session.status = "expired"
  world.store.put("session", session.id, session)
  return emit(world, "checkout.session.expired", session)
}

/** Takes a promotion code's discount off an open session. Returns what is wrong with the code, or null. */
export function applyPromotion(world: World, session: Session, code: string): string | null {
  const wanted = code.trim().toUpperCase()
  const usable = (promotion: PromotionCode) =>
    promotion.code.toUpperCase() === wanted &&
    promotion.active &&
    (promotion.expires_at === null || promotion.expires_at > world.now()) &&
    (promotion.max_redemptions === null || promotion.times_redeemed < promotion.max_redemptions)
  const promotion = world.store.all("promotion").find(usable)
  const coupon = promotion && world.store.get("coupon", promotion.promotion.coupon)
  if (!promotion || !coupon?.valid || session.status !== "open") {
    return "This code is not valid."
  }
  const { percent_off, amount_off } = coupon
  const off = percent_off === null ? (amount_off ?? 0) : Math.round((session.amount_subtotal * percent_off) / 100)
  const discount = Math.min(off, session.amount_subtotal)
  session.discounts = [{ coupon: null, promotion_code: promotion.id }]
  session.total_details.amount_discount = discount
  session.amount_total = session.amount_subtotal - discount
  world.store.put("session", session.id, session)
  return null
}

/** Refunds a charge, all of what is left when no amount is given. */
export function refundCharge(world: World, charge: Charge, amount?: number, reason: string | null = null): Refund {
  const left = charge.amount_captured - charge.amount_refunded
  const cents = amount ?? left
  if (left <= 0 || !charge.paid) {
    throw stripeError(400, `Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" })
  }
  if (cents <= 0 || cents > left) {
    throw stripeError(400, `Refund amount (${cents}) is greater than unrefunded amount on charge (${left})`, {
      param: "amount",
    })
  }
  const { currency, payment_intent } = charge
  const stamp = { created: world.now(), livemode: false as const, metadata: {} }
  const refund: Refund = {
    ...stamp,
    id: newId("re"),
    object: "refund",
    amount: cents,
    currency,
    charge: charge.id,
    payment_intent,
    reason,
    status: "succeeded",
  }
  const before = charge.amount_refunded
  charge.amount_refunded += cents
  charge.refunded = charge.amount_refunded === charge.amount_captured
  world.store.put("refund", refund.id, refund)
  world.store.put("charge", charge.id, charge)
  emit(world, "charge.refunded", charge, { previous: { amount_refunded: before } })
  return refund
}

/** The bank could not take the money of a refund: it comes back to our balance. */
export function failRefund(world: World, id: string): Refund {
  const refund = world.store.get("refund", id)
  const charge = refund && world.store.get("charge", refund.charge)
  if (!refund || !charge) {
    throw missing("refund", id)
  }
  if (refund.status === "failed") {
    throw stripeError(400, "This refund has already failed.")
  }
  refund.status = "failed"
  charge.amount_refunded -= refund.amount
  charge.refunded = false
  world.store.put("refund", id, refund)
  world.store.put("charge", charge.id, charge)
  emit(world, "charge.refund.updated", refund)
  emit(world, "refund.failed", refund)
  return refund
}

/** Whatever the clock has made due: sessions that expire, bank payments that arrive. */
export function settleDue(world: World) {
  for (const session of world.store.all("session")) {
    if (session.status === "open" && session.expires_at <= world.now()) {
      expireSession(world, session)
    } else if (session._settlesAt !== null && session._settlesAt <= world.now()) {
      settleSession(world, session, true)
    }
  }
}
