import Stripe from "stripe"
import { describe, expect, it } from "vitest"
import { createStripe } from "./live.ts"
import { isStripeFailure, MAX_WEBHOOK_BYTES } from "./port.ts"

const secret = "whsec_current"
const port = createStripe({ secretKey: "sk_test_x", webhookSecret: secret })
const { webhooks } = new Stripe("sk_test_x")

function event(extra: Record<string, unknown> = {}) {
  return JSON.stringify({
    id: "evt_1",
    object: "event",
    type: "checkout.session.completed",
    created: 1_700_000_000,
    livemode: false,
    data: { object: { id: "cs_1", amount_total: 24_500 } },
    ...extra,
  })
}

const now = () => Math.floor(Date.now() / 1000)
function sign(payload: string, options: { secret?: string; timestamp?: number; scheme?: string } = {}) {
  return webhooks.generateTestHeaderString({ payload, secret, timestamp: now(), ...options })
}

function kindOf(body: string | Uint8Array, header: string | null | undefined) {
  try {
    port.verifyWebhook(body, header)
    return "accepted"
  } catch (error) {
    return isStripeFailure(error) ? error.kind : error
  }
}

describe("verifyWebhook", () => {
  it("returns the event of a true delivery, from text and from bytes", () => {
    const body = event({ account: "acct_1" })
    const expected = { id: "evt_1", type: "checkout.session.completed", account: "acct_1", livemode: false }
    expect(port.verifyWebhook(body, sign(body))).toMatchObject(expected)
    expect(port.verifyWebhook(new TextEncoder().encode(body), sign(body))).toMatchObject(expected)
    expect(port.verifyWebhook(body, sign(body)).createdAt).toEqual(new Date(1_700_000_000_000))
    expect(port.verifyWebhook(event(), sign(event())).account).toBeNull()
  })

  it("accepts ages just inside the tolerance on both sides", () => {
    const body = event()
    expect(kindOf(body, sign(body, { timestamp: now() - 298 }))).toBe("accepted")
    expect(kindOf(body, sign(body, { timestamp: now() + 298 }))).toBe("accepted")
  })

  it("accepts two signatures, as during a change of secret, in either order", () => {
    const body = event()
    const timestamp = now()
    const [, mine] = sign(body, { timestamp }).split(",")
    const [, old] = sign(body, { timestamp, secret: "whsec_old" }).split(",")
    expect(kindOf(body, `t=${timestamp},${mine},${old}`)).toBe("accepted")
    expect(kindOf(body, `t=${timestamp},${old},${mine}`)).toBe("accepted")
    expect(kindOf(body, `t=${timestamp},${old},${old}`)).toBe("invalid")
  })

  const body = event()
  const changed = body.replace("24500", "24501")
  const huge = event({ padding: "x".repeat(1024 * 1024) })
  const futureStamp = sign(body, { timestamp: now() + 4000 })
  const fakeStamp = sign(body, { timestamp: now() - 4000 })
  const refused: [name: string, body: string | Uint8Array, header: string | null | undefined][] = [
    ["a wrong secret", body, sign(body, { secret: "whsec_other" })],
    ["one byte changed", changed, sign(body)],
    ["one byte added", `${body} `, sign(body)],
    ["a signature 301 seconds old", body, sign(body, { timestamp: now() - 301 })],
    ["a signature 302 seconds in the future", body, sign(body, { timestamp: now() + 302 })],
    ["no header", body, undefined],
    ["a null header", body, null],
    ["an empty header", body, ""],
    ["no timestamp", body, sign(body).replace(/^t=\d+,/, "")],
    ["two timestamps", body, `t=${now()},${fakeStamp}`],
    ["two timestamps that hide one in the future", body, `t=${now()},${futureStamp}`],
    ["two timestamps, the fresh one last", body, `${fakeStamp},t=${now()}`],
    ["a timestamp that is no number", body, sign(body).replace(/^t=(\d+)/, "t=$1abc")],
    ["only the test scheme v0", body, sign(body, { scheme: "v0" })],
    ["an empty signature", body, `t=${now()},v1=`],
    ["a header of 5 kB", body, `${sign(body)},v1=${"0".repeat(5000)}`],
    ["a true signature on 1 MB", huge, sign(huge)],
    ["an empty body", "", sign("")],
    ["signed text that is no JSON", "hello", sign("hello")],
    ["signed JSON that is no event", "{}", sign("{}")],
    ["a signed event without an object", event({ data: {} }), sign(event({ data: {} }))],
  ]
  it.each(refused)("refuses %s", (_name, sent, header) => {
    expect(kindOf(sent, header)).toBe("invalid")
  })

  it("refuses by size before it looks at the signature", () => {
    expect(kindOf(new Uint8Array(MAX_WEBHOOK_BYTES + 1), sign("x"))).toBe("invalid")
    const largest = event({ padding: "x".repeat(MAX_WEBHOOK_BYTES - event({ padding: "" }).length) })
    expect(largest.length).toBe(MAX_WEBHOOK_BYTES)
    expect(kindOf(largest, sign(largest))).toBe("accepted")
  })
})
