import { randomUUID } from "node:crypto"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { type EmulatorProcess, startEmulators } from "@atelier/emulators/testing"
import Stripe from "stripe"
import { afterAll, afterEach, beforeAll } from "vitest"
import { isStripeFailure, payoutGroup, type StripeEvent, type StripePort } from "#integrations/stripe"
import { createStripe } from "../integrations/stripe/live.ts"

export let emulators: EmulatorProcess
export let stripe: StripePort
export let sdk: Stripe
let receiver: Server
export let received: StripeEvent[] = []
let answer: () => number = () => 200

function connect() {
  const { port, hostname } = new URL(emulators.url)
  stripe = createStripe({
    secretKey: emulators.stripeKey,
    webhookSecret: emulators.webhookSecret,
    apiUrl: emulators.url,
  })
  sdk = new Stripe(emulators.stripeKey, { host: hostname, port, protocol: "http", maxNetworkRetries: 0 })
}

/** How the receiver answers deliveries until the test ends. */
export function answerWith(next: () => number): void {
  answer = next
}

/** Kills the emulator and starts it again on the same state. */
export async function restart(): Promise<void> {
  emulators = await emulators.restart()
  connect()
}

/** One emulator and one receiver of its deliveries for a test file. */
export function setupStripeEmulator(): void {
  beforeAll(async () => {
    receiver = createServer(async (request, response) => {
      const header = request.headers["stripe-signature"]
      received.push(stripe.verifyWebhook(await text(request), typeof header === "string" ? header : null))
      response.writeHead(answer()).end()
    })
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve))
    emulators = await startEmulators({
      webhookUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
    })
    connect()
  })
  afterAll(async () => {
    await emulators.stop()
    receiver.close()
  })
  afterEach(async () => {
    answer = () => 200
    await emulators.control("webhooks", { hold: false, duplicateNext: 0, loseNext: 0, extraSecret: null })
    received = []
  })
}

export const key = () => randomUUID()
export const customer = () => stripe.createCustomer({ email: "mira@example.com", name: "Mira", idempotencyKey: key() })
export async function checkout(idempotencyKey = key(), customerId?: string) {
  return stripe.createCheckoutSession({
    customerId: customerId ?? (await customer()).id,
    email: "mira@example.com",
    package: { id: "pkg_50", name: "50 credits", credits: 50, amountCents: 24_500, currency: "usd" },
    clientReferenceId: "user_1",
    successUrl: "http://127.0.0.1:3000/credits?session={CHECKOUT_SESSION_ID}",
    cancelUrl: "http://127.0.0.1:3000/credits",
    metadata: { userId: "user_1" },
    idempotencyKey,
  })
}
export function press(url: string, fields: Record<string, string>) {
  return fetch(url, {
    method: "POST",
    body: new URLSearchParams({ card: "4242 4242 4242 4242", ...fields }),
    redirect: "manual",
  })
}
export const ofType = (type: string) => received.filter((event) => event.type === type)
export async function kindOf(call: Promise<unknown>) {
  return call.then(
    () => "done",
    (error: unknown) => (isStripeFailure(error) ? error.kind : error),
  )
}
export async function readyAccount() {
  const account = await stripe.createConnectAccount({
    email: "jo@example.com",
    country: "DE",
    agreement: "full",
    idempotencyKey: key(),
  })
  await emulators.control("onboard", { account: account.id })
  return account.id
}
export function transferTo(destination: string, payout: string, amountCents = 34_300) {
  return stripe.createTransfer({
    amountCents,
    currency: "usd",
    destination,
    idempotencyKey: payoutGroup(payout),
    metadata: { payoutId: payout },
    transferGroup: payoutGroup(payout),
  })
}
