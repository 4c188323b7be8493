import { payOutToBank } from "./balance.ts"
import { addAccount, completeOnboarding, restrictAccount, reverseTransfer } from "./connect.ts"
import { closeDispute, moveDispute, openDispute } from "./disputes.ts"
import { emit } from "./events.ts"
import { newModelScript } from "./model.ts"
import { DISPUTE_STATUSES, type DisputeStatus, type Session } from "./objects.ts"
import {
  applyPromotion,
  completeSession,
  declineSession,
  expireSession,
  failRefund,
  refundCharge,
  settleDue,
  settleSession,
} from "./payments.ts"
import { missing, need, stripeError } from "./stripe-error.ts"
import { newId, shown, type World } from "./world.ts"

type Input = Record<string, unknown>
type Control = (world: World, input: Input) => unknown

function text(input: Input, key: string) {
  const value = input[key]
  return typeof value === "string" && value !== "" ? value : undefined
}
function whole(input: Input, key: string) {
  const value = input[key]
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined
}

function sessionOf(world: World, input: Input): Session {
  const id = need(text(input, "session"), "session")
  const session = world.store.get("session", id)
  if (!session) {
    throw missing("checkout.session", id)
  }
  return session
}

function chargeOf(world: World, input: Input) {
  const intent = world.store.get("intent", text(input, "paymentIntent") ?? "")
  const session = world.store.get("session", text(input, "session") ?? "")
  const paid = intent ?? world.store.get("intent", session?.payment_intent ?? "")
  const id = text(input, "charge") ?? paid?.latest_charge ?? ""
  const charge = world.store.get("charge", id)
  if (!charge) {
    throw missing("charge", id)
  }
  return charge
}

function disputeStatus(input: Input): DisputeStatus | undefined {
  const status = text(input, "status")
  const known = DISPUTE_STATUSES.find((one) => one === status)
  if (status !== undefined && !known) {
    throw stripeError(400, `A dispute is never ${status}.`, { param: "status" })
  }
  return known
}

function accountOf(world: World, input: Input) {
  const id = text(input, "account")
  if (id !== undefined && !/^acct_\w{1,60}$/.test(id)) {
    throw stripeError(400, "An account id looks like acct_...", { param: "account" })
  }
  const fresh = { email: text(input, "email") ?? null, country: text(input, "country") ?? "US" }
  return (id && world.store.get("account", id)) || addAccount(world, { ...fresh, ...(id ? { id } : {}) })
}

const pay: Control = (world, input) => {
  const session = sessionOf(world, input)
  const code = text(input, "promotionCode")
  const problem = code === undefined ? null : applyPromotion(world, session, code)
  if (problem) {
    throw stripeError(400, problem, { param: "promotionCode" })
  }
  const method = text(input, "method") ?? "card"
  const event = method === "decline" ? null : completeSession(world, session, method === "bank" ? "bank" : "card")
  if (method === "decline") {
    declineSession(world, session)
  }
  return { event, session: shown(world, session) }
}

const webhooks: Control = (world, input) => {
  const { controls } = world.webhooks
  controls.hold = typeof input.hold === "boolean" ? input.hold : controls.hold
  controls.duplicateNext = whole(input, "duplicateNext") ?? controls.duplicateNext
  controls.loseNext = whole(input, "loseNext") ?? controls.loseNext
  controls.delayMs = whole(input, "delayMs") ?? controls.delayMs
  controls.extraSecret = input.extraSecret === null ? null : (text(input, "extraSecret") ?? controls.extraSecret)
  return controls
}

const faults: Control = (world, input) => {
  const kind = text(input, "kind") ?? "status"
  if (kind !== "status" && kind !== "drop" && kind !== "refuse" && kind !== "delay") {
    throw stripeError(400, "kind is status, drop, refuse or delay.", { param: "kind" })
  }
  world.faults.push({
    kind,
    method: text(input, "method") ?? "POST",
    path: text(input, "path") ?? "/v1/",
    status: whole(input, "status") ?? 500,
    code: text(input, "code") ?? "",
    ms: whole(input, "ms") ?? 1000,
    times: whole(input, "times") ?? 1,
  })
  return { faults: world.faults }
}

const MODEL_FAULTS = ["none", "status", "stall", "kill"] as const
const MODEL_CALLS = ["all", "read", "write"] as const

/** Begins anew with what is given; without anything, only says what was asked. */
const model: Control = (world, input) => {
  if (Object.keys(input).length > 0) {
    const fresh = newModelScript()
    world.model = {
      ...fresh,
      answer: text(input, "answer") ?? fresh.answer,
      words: text(input, "words") ?? fresh.words,
      fault: MODEL_FAULTS.find((one) => one === input.fault) ?? fresh.fault,
      only: MODEL_CALLS.find((one) => one === input.only) ?? fresh.only,
      status: whole(input, "status") ?? fresh.status,
      pauseMs: whole(input, "pauseMs") ?? fresh.pauseMs,
    }
  }
  return { calls: world.model.calls }
}

const CONTROLS: Record<string, Control> = {
  pay,
  webhooks,
  faults,
  model,
  settle: (world, input) => ({
    event: settleSession(world, sessionOf(world, input), text(input, "outcome") !== "failed"),
  }),
  expire: (world, input) => ({ event: expireSession(world, sessionOf(world, input)) }),
  refund: (world, input) => refundCharge(world, chargeOf(world, input), whole(input, "amount")),
  dispute: (world, input) => openDispute(world, chargeOf(world, input), whole(input, "amount"), disputeStatus(input)),
  "move-dispute": (world, input) =>
    moveDispute(world, need(text(input, "dispute"), "dispute"), disputeStatus(input) ?? "needs_response"),
  "close-dispute": (world, input) =>
    closeDispute(world, need(text(input, "dispute"), "dispute"), text(input, "outcome") === "won" ? "won" : "lost"),
  "fail-refund": (world, input) => failRefund(world, need(text(input, "refund"), "refund")),
  "bank-payout": (world, input) => payOutToBank(world, need(whole(input, "amount"), "amount")),
  onboard: (world, input) => {
    const account = accountOf(world, input)
    const event = completeOnboarding(
      world,
      account,
      text(input, "country") ?? account.country,
      text(input, "last4") ?? "6789",
    )
    return { event, account: shown(world, account) }
  },
  restrict: (world, input) => ({ event: restrictAccount(world, accountOf(world, input)) }),
  reverse: (world, input) => reverseTransfer(world, need(text(input, "transfer"), "transfer"), whole(input, "amount")),
  emit: (world, input) => {
    const given = typeof input.object === "object" && input.object !== null ? input.object : {}
    const account = text(input, "account")
    const created = whole(input, "created")
    const object = { id: newId("obj"), object: "unknown", ...given }
    const extra = {
      force: true,
      livemode: input.livemode === true,
      ...(account ? { account } : {}),
      ...(created ? { created } : {}),
    }
    return { event: emit(world, need(text(input, "type"), "type"), object, extra) }
  },
  release: async (world, input) => {
    const order = text(input, "order")
    return { released: await world.webhooks.release(order === "reverse" || order === "shuffle" ? order : "same") }
  },
  redeliver: (world, input) => ({
    sent: world.webhooks.redeliver(need(text(input, "event"), "event"), whole(input, "times") ?? 1),
  }),
  advance: (world, input) => {
    world.advance(need(whole(input, "seconds"), "seconds"))
    settleDue(world)
    return { now: world.now() }
  },
  mail: (world, input) =>
    Object.assign(world.mailFaults, { code: whole(input, "code") ?? 451, times: whole(input, "times") ?? 1 }),
  reset: (world) => {
    world.store.clear()
    world.faults.length = 0
    Object.assign(world.webhooks.controls, {
      hold: false,
      duplicateNext: 0,
      loseNext: 0,
      delayMs: 0,
      extraSecret: null,
    })
    world.mailFaults.times = 0
    world.model = newModelScript()
    return {}
  },
  state: (world) => ({
    sessions: world.store.all("session").map((session) => shown(world, session)),
    charges: world.store.all("charge").map((charge) => shown(world, charge)),
    accounts: world.store.all("account").map((account) => shown(world, account)),
    transfers: world.store.all("transfer").map((transfer) => shown(world, transfer)),
    deliveries: world.store.all("delivery"),
    controls: world.webhooks.controls,
    faults: world.faults,
  }),
}

/** Runs `/control/<name>`: the switches that tests and the seed use. Undefined when there is no such control. */
export async function runControl(world: World, name: string, body: string): Promise<unknown> {
  const control = Object.hasOwn(CONTROLS, name) ? CONTROLS[name] : undefined
  const parsed: unknown = body === "" ? {} : JSON.parse(body)
  return control?.(world, { ...(typeof parsed === "object" ? parsed : {}) })
}
