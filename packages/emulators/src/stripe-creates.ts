import { addAccount, addTransfer } from "./connect.ts"
import { type Form, groupOf, groupsOf, metadataOf, textOf, wholeOf } from "./form.ts"
import type { Coupon, Customer, PromotionCode, Session } from "./objects.ts"
import { applyPromotion, refundCharge } from "./payments.ts"
import { need, stripeError } from "./stripe-error.ts"
import { type Call, find } from "./stripe-lookups.ts"
import { newId, shown, type World } from "./world.ts"

const base = (world: World, prefix: string) => ({ id: newId(prefix), created: world.now(), livemode: false as const })

export function createCustomer({ world, form }: Call) {
  const { id, created, livemode } = base(world, "cus")
  const texts = { email: textOf(form, "email") ?? null, name: textOf(form, "name") ?? null, description: null }
  const customer: Customer = { id, object: "customer", created, livemode, metadata: metadataOf(form), ...texts }
  world.store.put("customer", id, customer)
  return shown(world, customer)
}

function itemOf(form: Form) {
  const price = groupOf(form, "price_data")
  const unitAmount = need(wholeOf(price, "unit_amount"), "line_items[0][price_data][unit_amount]")
  const currency = need(textOf(price, "currency"), "line_items[0][price_data][currency]").toLowerCase()
  const name = need(textOf(groupOf(price, "product_data"), "name"), "line_items[0][price_data][product_data][name]")
  const quantity = wholeOf(form, "quantity") ?? 1
  if (unitAmount < 0 || quantity < 1 || !/^[a-z]{3}$/.test(currency)) {
    throw stripeError(400, "Invalid line item.", { code: "parameter_invalid_integer", param: "line_items" })
  }
  return { item: { name, quantity, unitAmount }, currency }
}

export function createSession({ world, form }: Call) {
  if (textOf(form, "mode") !== "payment") {
    throw stripeError(400, "The emulator knows the mode `payment` only.", { param: "mode" })
  }
  const customer = textOf(form, "customer") ?? null
  if (customer !== null) {
    find(world, "customer", customer, "customer")
  }
  const items = groupsOf(form, "line_items").map(itemOf)
  const currency = need(items[0], "line_items").currency
  const subtotal = items.reduce((sum, { item }) => sum + item.quantity * item.unitAmount, 0)
  const intent = groupOf(form, "payment_intent_data")
  const { created, livemode } = base(world, "cs")
  const session: Session = {
    id: newId("cs_test"),
    object: "checkout.session",
    created,
    livemode,
    metadata: metadataOf(form),
    mode: "payment",
    ui_mode: "hosted_page",
    status: "open",
    payment_status: "unpaid",
    customer,
    customer_email: textOf(form, "customer_email") ?? null,
    client_reference_id: textOf(form, "client_reference_id") ?? null,
    success_url: need(textOf(form, "success_url"), "success_url"),
    cancel_url: textOf(form, "cancel_url") ?? null,
    expires_at: wholeOf(form, "expires_at") ?? created + 86_400,
    currency,
    amount_subtotal: subtotal,
    amount_total: subtotal,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    allow_promotion_codes: textOf(form, "allow_promotion_codes") === "true",
    discounts: [],
    payment_method_types: ["card", "us_bank_account"],
    payment_intent: null,
    _items: items.map(({ item }) => item),
    _intentMetadata: metadataOf(intent),
    _receiptEmail: textOf(intent, "receipt_email") ?? null,
    _settlesAt: null,
  }
  world.store.put("session", session.id, session)
  const wanted = groupsOf(form, "discounts").map((discount) => textOf(discount, "promotion_code"))[0]
  if (wanted !== undefined) {
    const problem = applyPromotion(world, session, find(world, "promotion", wanted, "promotion code").code)
    if (problem) {
      throw stripeError(400, problem, { param: "discounts" })
    }
  }
  return shown(world, session)
}

export function createRefund({ world, form }: Call) {
  const intent = textOf(form, "payment_intent")
  const chargeId = textOf(form, "charge") ?? (intent && find(world, "intent", intent, "payment_intent").latest_charge)
  const charge = find(world, "charge", need(chargeId ?? undefined, "charge"), "charge")
  return shown(world, refundCharge(world, charge, wholeOf(form, "amount"), textOf(form, "reason") ?? null))
}

export function createCoupon({ world, form }: Call) {
  const { id, created, livemode } = base(world, "co")
  const percent = Number(textOf(form, "percent_off"))
  const coupon: Coupon = {
    id: textOf(form, "id") ?? id,
    object: "coupon",
    created,
    livemode,
    metadata: metadataOf(form),
    name: textOf(form, "name") ?? null,
    percent_off: percent > 0 && percent <= 100 ? percent : null,
    amount_off: wholeOf(form, "amount_off") ?? null,
    currency: textOf(form, "currency") ?? null,
    duration: textOf(form, "duration") ?? "once",
    valid: true,
  }
  if (coupon.percent_off === null && coupon.amount_off === null) {
    throw stripeError(400, "Must provide percent_off or amount_off.", {
      code: "parameter_missing",
      param: "percent_off",
    })
  }
  world.store.put("coupon", coupon.id, coupon)
  return shown(world, coupon)
}

export function createPromotion({ world, form }: Call) {
  const { id, created, livemode } = base(world, "promo")
  const coupon = need(textOf(groupOf(form, "promotion"), "coupon") ?? textOf(form, "coupon"), "promotion[coupon]")
  find(world, "coupon", coupon, "coupon")
  const promotion: PromotionCode = {
    id,
    object: "promotion_code",
    created,
    livemode,
    metadata: metadataOf(form),
    code: (textOf(form, "code") ?? id.slice(-8)).toUpperCase(),
    active: true,
    promotion: { type: "coupon", coupon },
    max_redemptions: wholeOf(form, "max_redemptions") ?? null,
    times_redeemed: 0,
    expires_at: wholeOf(form, "expires_at") ?? null,
  }
  world.store.put("promotion", id, promotion)
  return shown(world, promotion)
}

export function createAccount({ world, form }: Call) {
  const country = (textOf(form, "country") ?? "US").toUpperCase()
  if (!/^[A-Z]{2}$/.test(country)) {
    throw stripeError(400, `Country '${country}' is unknown.`, { code: "country_unsupported", param: "country" })
  }
  const recipient = textOf(groupOf(form, "tos_acceptance"), "service_agreement") === "recipient"
  const email = textOf(form, "email") ?? null
  return shown(world, addAccount(world, { email, country, recipient, metadata: metadataOf(form) }))
}

export function createLink({ world, form }: Call) {
  const account = find(world, "account", need(textOf(form, "account"), "account"), "account")
  const id = newId("link")
  const urls = {
    refresh_url: need(textOf(form, "refresh_url"), "refresh_url"),
    return_url: need(textOf(form, "return_url"), "return_url"),
  }
  const expires_at = world.now() + 300
  world.store.put("link", id, { id, account: account.id, ...urls, expires_at })
  return {
    object: "account_link",
    created: world.now(),
    expires_at,
    url: `${world.baseUrl()}/connect/${account.id}?link=${id}`,
  }
}

export function createTransfer({ world, form }: Call) {
  const amount = need(wholeOf(form, "amount"), "amount")
  if (amount < 1) {
    throw stripeError(400, "This value must be greater than or equal to 1.", {
      code: "parameter_invalid_integer",
      param: "amount",
    })
  }
  return shown(
    world,
    addTransfer(world, {
      amount,
      currency: need(textOf(form, "currency"), "currency").toLowerCase(),
      destination: need(textOf(form, "destination"), "destination"),
      transfer_group: textOf(form, "transfer_group") ?? null,
      metadata: metadataOf(form),
      description: textOf(form, "description") ?? null,
    }),
  )
}
