import { randomUUID } from "node:crypto"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import Stripe from "stripe"
import { afterAll, afterEach, beforeAll } from "vitest"
import { isStripeFailure, payoutGroup, type StripeEvent, type StripePort } from "#integrations/stripe"
import { createStripe } from "../integrations/stripe/live.ts"
import { type StandinProcess, startStandins } from "./standins.ts"

export let standins: StandinProcess
export let stripe: StripePort
export let sdk: Stripe
let receiver: Server
export let received: StripeEvent[] = []
let answer: () => number = () => 200

const connect = () => {
  const { port, hostname } = new URL(standins.url)
  stripe = createStripe({ secretKey: standins.stripeKey, webhookSecret: standins.webhookSecret, apiUrl: standins.url })
  sdk = new Stripe(standins.stripeKey, { host: hostname, port, protocol: "http", maxNetworkRetries: 0 })
}

/** How the receiver answers deliveries until the test ends. */
export const answerWith = (next: () => number): void => {
  answer = next
}

/** Kills the stand-in and starts it again on the same state. */
export const restart = async (): Promise<void> => {
  standins = await standins.restart()
  connect()
}

/** One stand-in and one receiver of its deliveries for a test file. */
export const openDesk = (): void => {
  beforeAll(async () => {
    receiver = createServer(async (request, response) => {
      const header = request.headers["stripe-signature"]
      received.push(stripe.verifyWebhook(await text(request), typeof header === "string" ? header : null))
      response.writeHead(answer()).end()
    })
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve))
    standins = await startStandins({ webhookUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook` })
    connect()
  })
  afterAll(async () => {
    await standins.stop()
    receiver.close()
  })
  afterEach(async () => {
    answer = () => 200
    await standins.control("webhooks", { hold: false, duplicateNext: 0, loseNext: 0, extraSecret: null })
    received = []
  })
}

export const key = () => randomUUID()
export const customer = () => stripe.createCustomer({ email: "mira@example.com", name: "Mira", idempotencyKey: key() })
export const checkout = async (idempotencyKey = key(), customerId?: string) =>
  stripe.createCheckoutSession({
    customerId: customerId ?? (await customer()).id,
    email: "mira@example.com",
    package: { id: "pkg_50", name: "50 credits", credits: 50, amountCents: 24_500, currency: "usd" },
    clientReferenceId: "user_1",
    successUrl: "http://127.0.0.1:3000/credits?session={CHECKOUT_SESSION_ID}",
    cancelUrl: "http://127.0.0.1:3000/credits",
    metadata: { userId: "user_1" },
    idempotencyKey,
  })
export const press = (url: string, fields: Record<string, string>) =>
  fetch(url, {
    method: "POST",
    body: new URLSearchParams({ card: "4242 4242 4242 4242", ...fields }),
    redirect: "manual",
  })
export const ofType = (type: string) => received.filter((event) => event.type === type)
export const kindOf = async (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error: unknown) => (isStripeFailure(error) ? error.kind : error),
  )
export const readyAccount = async () => {
  const account = await stripe.createConnectAccount({
    email: "jo@example.com",
    country: "DE",
    agreement: "full",
    idempotencyKey: key(),
  })
  await standins.control("onboard", { account: account.id })
  return account.id
}
export const transferTo = (destination: string, payout: string, amountCents = 34_300) =>
  stripe.createTransfer({
    amountCents,
    currency: "usd",
    destination,
    idempotencyKey: payoutGroup(payout),
    metadata: { payoutId: payout },
    transferGroup: payoutGroup(payout),
  })
