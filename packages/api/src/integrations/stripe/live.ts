import Stripe from "stripe"
import { toStripeFailure } from "./failures.ts"
import { idOf, liveReturns } from "./live-returns.ts"
import {
  type CheckoutSession,
  type ConnectAccount,
  payoutGroup,
  type StripePort,
  stripeFailure,
  type Transfer,
} from "./port.ts"
import { verifyWebhook } from "./verify-webhook.ts"

export type StripeSettings = {
  secretKey: string
  webhookSecret: string
  /** Another address that speaks Stripe's API, such as the local emulator; Stripe itself when absent. */
  apiUrl?: string | undefined
}

function addressOf(apiUrl: string | undefined): Stripe.StripeConfig {
  if (!apiUrl) {
    return {}
  }
  const { hostname, port, protocol } = new URL(apiUrl)
  const secure = protocol === "https:"
  return { host: hostname, port: port || (secure ? 443 : 80), protocol: secure ? "https" : "http" }
}

function receiptOf(charge: Stripe.Charge | string | null | undefined): string | null {
  return typeof charge === "object" && charge?.paid ? charge.receipt_url : null
}

function toAccount(account: Stripe.Account): ConnectAccount {
  const external = account.external_accounts?.data[0]
  return {
    id: account.id,
    email: account.email ?? null,
    country: account.country ?? null,
    detailsSubmitted: account.details_submitted ?? false,
    payoutsEnabled: account.payouts_enabled ?? false,
    transfersActive: account.capabilities?.transfers === "active",
    currentlyDue: account.requirements?.currently_due ?? [],
    disabledReason: account.requirements?.disabled_reason ?? null,
    bankLast4: external?.last4 ?? null,
  }
}

function toSession(session: Stripe.Checkout.Session): CheckoutSession {
  const intent = typeof session.payment_intent === "object" ? session.payment_intent : null
  return {
    id: session.id,
    status: (session.status ?? "open") as "open" | "complete" | "expired",
    paymentStatus: session.payment_status as "paid" | "unpaid" | "no_payment_required",
    paymentIntentId: idOf(session.payment_intent),
    intent: intent?.status ?? null,
    receiptUrl: receiptOf(intent?.latest_charge),
    customerId: idOf(session.customer),
    clientReferenceId: session.client_reference_id,
    amountSubtotal: session.amount_subtotal ?? 0,
    amountTotal: session.amount_total ?? 0,
    currency: session.currency ?? "usd",
    metadata: session.metadata ?? {},
    livemode: session.livemode,
  }
}

function toTransfer(transfer: Stripe.Transfer): Transfer {
  return {
    id: transfer.id,
    amountCents: transfer.amount,
    reversedCents: transfer.amount_reversed,
    reversed: transfer.reversed,
    currency: transfer.currency,
    destination: idOf(transfer.destination),
    transferGroup: transfer.transfer_group,
    metadata: transfer.metadata,
    createdAt: new Date(transfer.created * 1000),
  }
}

/** Stripe through its own SDK: 10 seconds a call, two retries under one idempotency key, no telemetry. */
export function createStripe({ secretKey, webhookSecret, apiUrl }: StripeSettings): StripePort {
  const stripe = new Stripe(secretKey, {
    ...addressOf(apiUrl),
    timeout: 10_000,
    maxNetworkRetries: 2,
    telemetry: false,
    appInfo: { name: "Atelier" },
  })
  const ask = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call()
    } catch (error) {
      throw toStripeFailure(error)
    }
  }

  return {
    livemode: /^(?:sk|rk)_live_/.test(secretKey),
    ...liveReturns(stripe, ask),

    createCustomer: ({ email, name, metadata, idempotencyKey }) =>
      ask(async () => {
        const params = { email, ...(name ? { name } : {}), ...(metadata ? { metadata } : {}) }
        return { id: (await stripe.customers.create(params, { idempotencyKey })).id }
      }),

    createCheckoutSession: (input) =>
      ask(async () => {
        const { name, credits, amountCents, currency } = input.package
        const metadata = { ...input.metadata, packageId: input.package.id }
        const session = await stripe.checkout.sessions.create(
          {
            mode: "payment",
            customer: input.customerId,
            client_reference_id: input.clientReferenceId,
            success_url: input.successUrl,
            cancel_url: input.cancelUrl,
            allow_promotion_codes: true,
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency,
                  unit_amount: amountCents,
                  product_data: { name, description: `${credits} credits` },
                },
              },
            ],
            metadata,
            payment_intent_data: { metadata, receipt_email: input.email },
          },
          { idempotencyKey: input.idempotencyKey },
        )
        if (!session.url) {
          throw stripeFailure("unavailable", "Stripe opened a payment page without an address.")
        }
        return { id: session.id, url: session.url }
      }),

    retrieveCheckoutSession: (id) =>
      ask(async () => {
        const expand = ["payment_intent.latest_charge"]
        return toSession(await stripe.checkout.sessions.retrieve(id, { expand }))
      }),

    findSessionByPayment: (paymentIntentId) =>
      ask(async () => {
        const expand = ["data.payment_intent.latest_charge"]
        const page = await stripe.checkout.sessions.list({ payment_intent: paymentIntentId, limit: 1, expand })
        const [found] = page.data
        return found ? toSession(found) : null
      }),

    retrievePayment: (paymentIntentId) =>
      ask(async () => {
        const intent = await stripe.paymentIntents.retrieve(paymentIntentId, { expand: ["latest_charge"] })
        const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null
        return {
          id: intent.id,
          status: intent.status,
          amountReceivedCents: intent.amount_received,
          refundedCents: charge?.amount_refunded ?? 0,
          disputed: charge?.disputed ?? false,
          currency: intent.currency,
          customerId: idOf(intent.customer),
          receiptUrl: receiptOf(charge),
          metadata: intent.metadata,
          livemode: intent.livemode,
        }
      }),

    listReceipts: ({ customerId, limit, cursor }) =>
      ask(async () => {
        const page = await stripe.charges.list({
          limit,
          ...(customerId ? { customer: customerId } : {}),
          ...(cursor ? { starting_after: cursor } : {}),
        })
        const items = page.data.map((charge) => ({
          chargeId: charge.id,
          paymentIntentId: idOf(charge.payment_intent),
          amountCents: charge.amount,
          refundedCents: charge.amount_refunded,
          currency: charge.currency,
          paid: charge.paid,
          createdAt: new Date(charge.created * 1000),
          receiptUrl: charge.receipt_url,
        }))
        return { items, nextCursor: page.has_more ? (items.at(-1)?.chargeId ?? null) : null }
      }),

    verifyWebhook: (rawBody, header) => verifyWebhook(stripe.webhooks, webhookSecret, rawBody, header),

    retrievePlatformCountry: () => ask(async () => (await stripe.accounts.retrieveCurrent()).country ?? "US"),

    createConnectAccount: ({ email, country, agreement, idempotencyKey }) =>
      ask(async () =>
        toAccount(
          await stripe.accounts.create(
            {
              email,
              country,
              controller: {
                stripe_dashboard: { type: "express" },
                fees: { payer: "application" },
                losses: { payments: "application" },
              },
              capabilities: { transfers: { requested: true } },
              ...(agreement === "recipient" ? { tos_acceptance: { service_agreement: agreement } } : {}),
            },
            { idempotencyKey },
          ),
        ),
      ),

    createAccountLink: ({ accountId, refreshUrl, returnUrl }) =>
      ask(async () => {
        const link = await stripe.accountLinks.create({
          account: accountId,
          refresh_url: refreshUrl,
          return_url: returnUrl,
          type: "account_onboarding",
        })
        return { url: link.url }
      }),

    retrieveAccount: (id) => ask(async () => toAccount(await stripe.accounts.retrieve(id))),

    createTransfer: ({ amountCents, currency, destination, idempotencyKey, metadata, transferGroup }) =>
      ask(async () =>
        toTransfer(
          await stripe.transfers.create(
            { amount: amountCents, currency, destination, metadata, transfer_group: transferGroup },
            { idempotencyKey },
          ),
        ),
      ),

    retrieveTransfer: (id) => ask(async () => toTransfer(await stripe.transfers.retrieve(id))),

    findTransferByPayout: (payoutId) =>
      ask(async () => {
        const page = await stripe.transfers.list({ transfer_group: payoutGroup(payoutId), limit: 1 })
        const [found] = page.data
        return found ? toTransfer(found) : null
      }),
  }
}
