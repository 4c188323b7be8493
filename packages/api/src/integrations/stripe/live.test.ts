import { describe, expect, it } from "vitest"
import {
  answerWith,
  checkout,
  customer,
  emulators,
  key,
  kindOf,
  ofType,
  press,
  readyAccount,
  received,
  restart,
  sdk,
  setupStripeEmulator,
  stripe,
  transferTo,
} from "#testing/stripe-emulator"
import { createStripe } from "./live.ts"
import { payoutGroup } from "./port.ts"

setupStripeEmulator()

describe("checkout", () => {
  it("goes from the payment page to a verified webhook and back to the success page", async () => {
    const session = await checkout()
    expect(await stripe.retrieveCheckoutSession(session.id)).toMatchObject({
      status: "open",
      paymentStatus: "unpaid",
      receiptUrl: null,
    })
    expect(await (await fetch(session.url)).text()).toContain("USD 245.00".replace(" ", "\u00a0"))

    const answered = await press(session.url, { do: "pay" })
    expect(answered.headers.get("location")).toBe(`http://127.0.0.1:3000/credits?session=${session.id}`)
    expect(ofType("checkout.session.completed")).toHaveLength(1)
    expect(ofType("checkout.session.completed")[0]?.object).toMatchObject({ id: session.id, payment_status: "paid" })

    const paid = await stripe.retrieveCheckoutSession(session.id)
    expect(await (await fetch(paid.receiptUrl ?? "")).text()).toContain("Receipt for a test payment")
    expect(paid).toMatchObject({
      status: "complete",
      paymentStatus: "paid",
      amountTotal: 24_500,
      currency: "usd",
      livemode: false,
      clientReferenceId: "user_1",
      metadata: { userId: "user_1", packageId: "pkg_50" },
    })
    const payment = await stripe.retrievePayment(paid.paymentIntentId ?? "")
    expect(payment).toMatchObject({ status: "succeeded", amountReceivedCents: 24_500, metadata: { userId: "user_1" } })
    expect((await fetch(payment.receiptUrl ?? "")).status).toBe(200)
  })

  it("charges once however often Pay is pressed", async () => {
    const { id: customerId } = await customer()
    const session = await checkout(key(), customerId)
    await Promise.all([1, 2, 3, 4].map(() => press(session.url, { do: "pay" })))
    expect((await stripe.listReceipts({ customerId, limit: 10 })).items).toHaveLength(1)
    expect(ofType("checkout.session.completed")).toHaveLength(1)
  })

  it("declines a card, leaves the page open and takes the next card", async () => {
    const session = await checkout()
    const declined = await press(session.url, { do: "pay", card: "4000 0000 0000 0002" })
    expect(declined.status).toBe(402)
    expect(await stripe.retrieveCheckoutSession(session.id)).toMatchObject({ status: "open", paymentStatus: "unpaid" })
    await press(session.url, { do: "pay" })
    expect(await stripe.retrieveCheckoutSession(session.id)).toMatchObject({ paymentStatus: "paid" })
  })

  it("settles a bank payment later, or lets it fail", async () => {
    const arrives = await checkout()
    await press(arrives.url, { do: "later" })
    expect(ofType("checkout.session.completed")[0]?.object).toMatchObject({ payment_status: "unpaid" })
    await press(arrives.url, { do: "arrive" })
    await expect.poll(() => ofType("checkout.session.async_payment_succeeded")).toHaveLength(1)
    expect(await stripe.retrieveCheckoutSession(arrives.id)).toMatchObject({ paymentStatus: "paid" })

    const fails = await checkout()
    await press(fails.url, { do: "later" })
    await press(fails.url, { do: "fail" })
    await expect.poll(() => ofType("checkout.session.async_payment_failed")).toHaveLength(1)
    expect(await stripe.retrieveCheckoutSession(fails.id)).toMatchObject({ paymentStatus: "unpaid" })
  })

  it("takes promotion codes, down to nothing to pay", async () => {
    const half = await sdk.coupons.create({ percent_off: 50, duration: "once" })
    const all = await sdk.coupons.create({ percent_off: 100, duration: "once" })
    await sdk.promotionCodes.create({ promotion: { type: "coupon", coupon: half.id }, code: "HALF" })
    await sdk.promotionCodes.create({ promotion: { type: "coupon", coupon: all.id }, code: "FREE", max_redemptions: 1 })
    const session = await checkout()
    expect((await press(session.url, { do: "promotion", code: "NONE" })).status).toBe(422)
    await press(session.url, { do: "promotion", code: "half" })
    expect(await stripe.retrieveCheckoutSession(session.id)).toMatchObject({
      amountSubtotal: 24_500,
      amountTotal: 12_250,
    })
    await press(session.url, { do: "promotion", code: "FREE" })
    await press(session.url, { do: "pay" })
    const free = { amountTotal: 0, paymentStatus: "no_payment_required", paymentIntentId: null, status: "complete" }
    expect(await stripe.retrieveCheckoutSession(session.id)).toMatchObject(free)
    expect((await press((await checkout()).url, { do: "promotion", code: "FREE" })).status).toBe(422)
  })

  it("expires by the clock", async () => {
    const session = await checkout()
    await emulators.control("advance", { seconds: 86_401 })
    expect(await stripe.retrieveCheckoutSession(session.id)).toMatchObject({ status: "expired" })
    await expect.poll(() => ofType("checkout.session.expired").map(({ object }) => object.id)).toContain(session.id)
  })

  it("tells of refunds and disputes", async () => {
    const session = await checkout()
    await press(session.url, { do: "pay" })
    const intent = (await stripe.retrieveCheckoutSession(session.id)).paymentIntentId ?? ""
    await sdk.refunds.create({ payment_intent: intent, amount: 4500 })
    await expect.poll(() => ofType("charge.refunded")).toHaveLength(1)
    expect(ofType("charge.refunded")[0]?.object).toMatchObject({ payment_intent: intent, amount_refunded: 4500 })
    const dispute = await emulators.control("dispute", { paymentIntent: intent })
    await expect.poll(() => ofType("charge.dispute.created")[0]?.object).toMatchObject({ payment_intent: intent })
    await emulators.control("close-dispute", { dispute: dispute.id, outcome: "lost" })
    await expect.poll(() => ofType("charge.dispute.closed")[0]?.object).toMatchObject({ status: "lost" })
    expect(await stripe.retrievePayment(intent)).toMatchObject({ refundedCents: 4500, disputed: true })
  })
})

describe("idempotency and failures", () => {
  it("answers one key once and refuses it for another request", async () => {
    const { id: customerId } = await customer()
    const same = key()
    const [first, second] = await Promise.all([checkout(same, customerId), checkout(same, customerId)])
    expect(second).toEqual(first)
    const other = stripe.createCustomer({ email: "other@example.com", idempotencyKey: same })
    expect(await kindOf(other)).toBe("conflict")
  })

  it("sorts failures into what a caller must do", async () => {
    expect(await kindOf(stripe.retrieveCheckoutSession("cs_test_missing"))).toBe("invalid")
    expect(await kindOf(stripe.retrieveCheckoutSession("../customers"))).not.toBe("done")
    const stranger = createStripe({ secretKey: "sk_test_wrong", webhookSecret: "whsec_x", apiUrl: emulators.url })
    expect(await kindOf(stranger.retrieveTransfer("tr_1"))).toBe("unavailable")
    const nobody = createStripe({ secretKey: "sk_test_x", webhookSecret: "whsec_x", apiUrl: "http://127.0.0.1:9" })
    expect(await kindOf(nobody.retrieveTransfer("tr_1"))).toBe("unavailable")
    await emulators.control("faults", { path: "/v1/customers", kind: "status", status: 409, times: 3 })
    expect(await kindOf(customer())).toBe("conflict")
    await emulators.control("faults", {
      path: "/v1/transfers",
      kind: "status",
      status: 400,
      code: "balance_insufficient",
    })
    expect(await kindOf(transferTo(await readyAccount(), key()))).toBe("declined")
  })

  it("gets over two faults by itself", async () => {
    await emulators.control("faults", { path: "/v1/customers", kind: "status", status: 500, times: 2 })
    expect((await customer()).id).toMatch(/^cus_/)
  })
})

describe("payouts", () => {
  it("onboards an account by its page", async () => {
    const account = await stripe.createConnectAccount({
      email: "jo@example.com",
      country: "DE",
      agreement: "full",
      idempotencyKey: key(),
    })
    expect(account).toMatchObject({ country: "DE", transfersActive: false, detailsSubmitted: false, bankLast4: null })
    expect(await kindOf(transferTo(account.id, key()))).toBe("invalid")
    const link = await stripe.createAccountLink({
      accountId: account.id,
      refreshUrl: "http://127.0.0.1:3000/earnings?again",
      returnUrl: "http://127.0.0.1:3000/earnings",
    })
    expect((await press(link.url, { country: "DE", last4: "12" })).status).toBe(422)
    const done = await press(link.url, { country: "DE", last4: "1234" })
    expect(done.headers.get("location")).toBe("http://127.0.0.1:3000/earnings")
    expect(ofType("account.updated")).toMatchObject([{ account: account.id, object: { payouts_enabled: true } }])
    const ready = {
      transfersActive: true,
      payoutsEnabled: true,
      bankLast4: "1234",
      currentlyDue: [],
      disabledReason: null,
    }
    expect(await stripe.retrieveAccount(account.id)).toMatchObject(ready)
    await emulators.control("restrict", { account: account.id })
    expect(await stripe.retrieveAccount(account.id)).toMatchObject({ transfersActive: false, payoutsEnabled: false })
  })

  it("makes one transfer when the answer is lost and the same key is tried again", async () => {
    const account = await readyAccount()
    const payout = key()
    await emulators.control("faults", { path: "/v1/transfers", kind: "drop", times: 3 })
    expect(await kindOf(transferTo(account, payout))).toBe("unavailable")
    const found = await stripe.findTransferByPayout(payout)
    expect(found).toMatchObject({
      amountCents: 34_300,
      currency: "usd",
      destination: account,
      metadata: { payoutId: payout },
    })
    expect((await transferTo(account, payout)).id).toBe(found?.id)
    expect((await sdk.transfers.list({ transfer_group: payoutGroup(payout) })).data).toHaveLength(1)
    expect(await kindOf(transferTo(account, payout, 1))).toBe("conflict")
    expect(await stripe.findTransferByPayout(key())).toBeNull()
  })

  it("tells of a reversal", async () => {
    const transfer = await transferTo(await readyAccount(), key())
    await sdk.transfers.createReversal(transfer.id, { amount: 300 })
    expect(await stripe.retrieveTransfer(transfer.id)).toMatchObject({ reversedCents: 300, reversed: false })
    await sdk.transfers.createReversal(transfer.id)
    expect(await stripe.retrieveTransfer(transfer.id)).toMatchObject({ reversedCents: 34_300, reversed: true })
    await expect.poll(() => ofType("transfer.reversed")).toHaveLength(2)
  })
})

describe("webhook deliveries", () => {
  it("are repeated until one is answered with 2xx", async () => {
    const answers = [500, 404, 200]
    answerWith(() => answers.shift() ?? 200)
    const { event } = await emulators.control("emit", { type: "made.up", object: { id: "x_1" } })
    await expect.poll(() => ofType("made.up")).toHaveLength(3)
    expect(new Set(ofType("made.up").map(({ id }) => id))).toEqual(new Set([event]))
  })

  it("can be doubled, lost, signed by two secrets, held and reordered", async () => {
    await emulators.control("webhooks", { duplicateNext: 1, extraSecret: "whsec_next" })
    await emulators.control("emit", { type: "twice" })
    await expect.poll(() => ofType("twice")).toHaveLength(2)
    await emulators.control("webhooks", { loseNext: 1 })
    await emulators.control("emit", { type: "lost" })
    await expect.poll(() => ofType("lost")).toHaveLength(2)
    await emulators.control("webhooks", { hold: true })
    for (const type of ["first", "second", "third"]) {
      await emulators.control("emit", { type })
    }
    expect(ofType("first")).toHaveLength(0)
    await emulators.control("release", { order: "reverse" })
    expect(received.slice(-3).map(({ type }) => type)).toEqual(["third", "second", "first"])
  })

  it("go on after the process was killed, with everything it knew", async () => {
    await emulators.control("webhooks", { hold: true })
    const session = await checkout()
    await press(session.url, { do: "pay" })
    const account = await readyAccount()
    const payout = key()
    const transfer = await transferTo(account, payout)
    await restart()
    expect(await stripe.retrieveCheckoutSession(session.id)).toMatchObject({ paymentStatus: "paid" })
    expect((await transferTo(account, payout)).id).toBe(transfer.id)
    await emulators.control("release")
    expect(ofType("checkout.session.completed").map(({ object }) => object.id)).toEqual([session.id])
  })
})
