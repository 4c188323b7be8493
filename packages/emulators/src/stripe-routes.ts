import { balance, balanceTransactions } from "./balance.ts"
import { reverseTransfer } from "./connect.ts"
import { textOf, wholeOf } from "./form.ts"
import { expireSession } from "./payments.ts"
import {
  createAccount,
  createCoupon,
  createCustomer,
  createLink,
  createPromotion,
  createRefund,
  createSession,
  createTransfer,
} from "./stripe-creates.ts"
import { missing } from "./stripe-error.ts"
import { type Call, find, one, page, pageOf } from "./stripe-lookups.ts"
import { shown } from "./world.ts"

type Route = [method: "GET" | "POST", path: RegExp, act: (call: Call) => unknown]

function events({ world, form }: Call) {
  const type = textOf(form, "type")
  const all = world.store.all("delivery").map(({ event }) => event)
  return page(
    form,
    all.filter((event) => type === undefined || event.type === type).reverse(),
    "/v1/events",
    (event) => event,
  )
}

function oneEvent({ world, id }: Call) {
  const delivery = world.store.get("delivery", id)
  if (!delivery) {
    throw missing("event", id)
  }
  return delivery.event
}

const reversalsOf = ({ world, id }: Call) => shown(world, find(world, "transfer", id, "transfer")).reversals

/** The part of Stripe's API that Atelier uses, plus what an operator would do in Stripe's dashboard. */
export const ROUTES: Route[] = [
  [
    "GET",
    /^\/v1\/account$/,
    () => ({ id: "acct_emulator", object: "account", country: "US", default_currency: "usd" }),
  ],
  ["GET", /^\/v1\/balance$/, ({ world }) => balance(world)],
  [
    "GET",
    /^\/v1\/balance_transactions$/,
    ({ world, form }) => page(form, balanceTransactions(world), "/v1/balance_transactions", (item) => item),
  ],
  ["POST", /^\/v1\/customers$/, createCustomer],
  ["GET", /^\/v1\/customers$/, (call) => pageOf(call, "customer", "/v1/customers", ["email"])],
  ["GET", /^\/v1\/customers\/(\w+)$/, one("customer", "customer")],
  ["POST", /^\/v1\/checkout\/sessions$/, createSession],
  [
    "GET",
    /^\/v1\/checkout\/sessions$/,
    (call) => pageOf(call, "session", "/v1/checkout/sessions", ["customer", "payment_intent"]),
  ],
  ["GET", /^\/v1\/checkout\/sessions\/(\w+)$/, one("session", "checkout.session")],
  [
    "POST",
    /^\/v1\/checkout\/sessions\/(\w+)\/expire$/,
    ({ world, id }) => {
      const session = find(world, "session", id, "checkout.session")
      expireSession(world, session)
      return shown(world, session)
    },
  ],
  ["GET", /^\/v1\/payment_intents$/, (call) => pageOf(call, "intent", "/v1/payment_intents", ["customer"])],
  ["GET", /^\/v1\/payment_intents\/(\w+)$/, one("intent", "payment_intent")],
  ["GET", /^\/v1\/charges$/, (call) => pageOf(call, "charge", "/v1/charges", ["customer", "payment_intent"])],
  ["GET", /^\/v1\/charges\/(\w+)$/, one("charge", "charge")],
  ["POST", /^\/v1\/refunds$/, createRefund],
  ["GET", /^\/v1\/refunds$/, (call) => pageOf(call, "refund", "/v1/refunds", ["charge", "payment_intent"])],
  ["GET", /^\/v1\/refunds\/(\w+)$/, one("refund", "refund")],
  ["GET", /^\/v1\/disputes$/, (call) => pageOf(call, "dispute", "/v1/disputes", ["charge", "payment_intent"])],
  ["GET", /^\/v1\/disputes\/(\w+)$/, one("dispute", "dispute")],
  ["POST", /^\/v1\/coupons$/, createCoupon],
  ["GET", /^\/v1\/coupons\/(\w+)$/, one("coupon", "coupon")],
  ["POST", /^\/v1\/promotion_codes$/, createPromotion],
  ["GET", /^\/v1\/promotion_codes$/, (call) => pageOf(call, "promotion", "/v1/promotion_codes", ["code"])],
  ["POST", /^\/v1\/accounts$/, createAccount],
  ["GET", /^\/v1\/accounts\/(\w+)$/, one("account", "account")],
  ["POST", /^\/v1\/account_links$/, createLink],
  ["POST", /^\/v1\/transfers$/, createTransfer],
  ["GET", /^\/v1\/transfers$/, (call) => pageOf(call, "transfer", "/v1/transfers", ["transfer_group", "destination"])],
  ["GET", /^\/v1\/transfers\/(\w+)$/, one("transfer", "transfer")],
  ["GET", /^\/v1\/transfers\/(\w+)\/reversals$/, reversalsOf],
  [
    "POST",
    /^\/v1\/transfers\/(\w+)\/reversals$/,
    ({ world, form, id }) => reverseTransfer(world, id, wholeOf(form, "amount")),
  ],
  ["GET", /^\/v1\/events$/, events],
  ["GET", /^\/v1\/events\/(\w+)$/, oneEvent],
]
