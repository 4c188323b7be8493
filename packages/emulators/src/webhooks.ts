import { createHmac } from "node:crypto"
import { cut } from "@atelier/domain/shared"
import type { Delivery, StripeEvent } from "./objects.ts"
import type { Store } from "./store.ts"

const SUBSCRIBED = [
  /^checkout\.session\./,
  /^charge\.refund(?:ed$|\.)/,
  /^refund\.failed$/,
  /^charge\.dispute\./,
  /^account\./,
  /^transfer\./,
]
const ATTEMPTS_KEPT = 20
const TRIES_MAX = 15
const PARALLEL = 16

export type WebhookOptions = { store: Store; url: string | undefined; secret: string; retryMs: number }

/** What tests may change while it runs. */
type WebhookControls = {
  hold: boolean
  /** The next N deliveries are sent twice at once. */
  duplicateNext: number
  /** The next N answers count as lost, so that they are sent again. */
  loseNext: number
  delayMs: number
  /** A second secret that signs too, as during a rotation. */
  extraSecret: string | null
}

type Release = "same" | "reverse" | "shuffle"

export type Webhooks = {
  /** Where deliveries go. */
  url: string | undefined
  controls: WebhookControls
  /** Stores an event and sends it unless deliveries are held. `force` sends a type that nobody subscribes to. */
  send: (event: StripeEvent, options?: { force?: boolean }) => void
  /** Sends a stored event again, whatever became of it. */
  redeliver: (id: string, times?: number) => boolean
  /** Sends what was held back, one after the other, and holds no longer; resolves with their number. */
  release: (order: Release) => Promise<number>
  /** Resolves when the event is delivered, or after ms. */
  settled: (id: string, ms: number) => Promise<void>
  close: () => void
}

/** The scheme of Stripe's signature header: `t=<seconds>,v1=<hex HMAC-SHA256 of "t.body">`, once a secret. */
export function signatureHeader(body: string, secrets: string[], seconds = Math.floor(Date.now() / 1000)) {
  return [
    `t=${seconds}`,
    ...secrets.map((secret) => `v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`),
  ].join(",")
}

function shuffled<T>(items: T[]) {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

export function createWebhooks({ store, url, secret, retryMs }: WebhookOptions): Webhooks {
  const controls: WebhookControls = { hold: false, duplicateNext: 0, loseNext: 0, delayMs: 0, extraSecret: null }
  const queue: string[] = []
  const timers = new Map<string, NodeJS.Timeout>()
  const listeners = new Map<string, () => void>()
  const stop = new AbortController()
  let running = 0

  const post = async (delivery: Delivery) => {
    const started = Date.now()
    const body = JSON.stringify(delivery.event)
    const secrets = controls.extraSecret ? [controls.extraSecret, secret] : [secret]
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(10_000)])
    try {
      if (controls.delayMs > 0) {
        await new Promise((resolve) => setTimeout(resolve, controls.delayMs))
      }
      const headers = {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": signatureHeader(body, secrets),
      }
      const response = await fetch(url ?? "", { method: "POST", body, headers, redirect: "manual", signal })
      const answer = cut(await response.text(), 200)
      return { at: started, status: response.status, ms: Date.now() - started, note: response.ok ? "" : answer }
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
      return { at: started, status: null, ms: Date.now() - started, note: cut(cause, 200) }
    }
  }

  const schedule = (id: string, ms: number) => {
    clearTimeout(timers.get(id))
    const fire = () => {
      timers.delete(id)
      queue.push(id)
      pump()
    }
    timers.set(id, setTimeout(fire, Math.max(0, ms)).unref())
  }

  const deliver = async (id: string) => {
    const before = store.get("delivery", id)
    if (!before || !url) {
      return
    }
    const attempt = await post(before)
    const delivery = store.get("delivery", id)
    if (!delivery || stop.signal.aborted) {
      return
    }
    const lost = attempt.status !== null && attempt.status < 300 && controls.loseNext > 0
    if (lost) {
      controls.loseNext -= 1
      attempt.note = "answer lost on purpose"
    }
    const arrived = attempt.status !== null && attempt.status >= 200 && attempt.status < 300 && !lost
    const tries = delivery.tries + 1
    const wait = Math.min(retryMs * 2 ** Math.min(tries - 1, 10), 60_000)
    const again = !arrived && delivery.state !== "delivered" && tries < TRIES_MAX
    const state = arrived || delivery.state === "delivered" ? "delivered" : again ? "waiting" : "failed"
    const attempts = [...delivery.attempts, attempt].slice(-ATTEMPTS_KEPT)
    store.put("delivery", id, { ...delivery, state, tries, attempts, nextAt: again ? Date.now() + wait : 0 })
    if (again) {
      schedule(id, wait)
    }
    if (arrived) {
      clearTimeout(timers.get(id))
      timers.delete(id)
      listeners.get(id)?.()
    }
  }

  const pump = () => {
    while (running < PARALLEL && queue.length > 0 && !stop.signal.aborted) {
      const id = queue.shift()
      if (id !== undefined) {
        running += 1
        void deliver(id).finally(() => {
          running -= 1
          pump()
        })
      }
    }
  }

  const push = (id: string, times = 1) => {
    queue.push(...Array.from({ length: times }, () => id))
    pump()
  }
  const start = (id: string) => {
    const twice = controls.duplicateNext > 0
    controls.duplicateNext -= twice ? 1 : 0
    push(id, twice ? 2 : 1)
  }

  const settled = async (id: string, ms: number) => {
    if (store.get("delivery", id)?.state !== "waiting") {
      return
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      listeners.set(id, () => {
        clearTimeout(timer)
        resolve()
      })
    })
    listeners.delete(id)
  }

  for (const { event, state, nextAt } of url ? store.all("delivery") : []) {
    if (state === "waiting") {
      schedule(event.id, nextAt - Date.now())
    }
  }

  return {
    url,
    controls,
    send: (event, { force = false } = {}) => {
      const wanted = url !== undefined && (force || SUBSCRIBED.some((pattern) => pattern.test(event.type)))
      const state = !wanted ? "unsent" : controls.hold ? "held" : "waiting"
      store.put("delivery", event.id, { event, state, tries: 0, nextAt: 0, attempts: [] })
      if (state === "waiting") {
        start(event.id)
      }
    },
    redeliver: (id, times = 1) => {
      const delivery = store.get("delivery", id)
      if (!delivery || !url) {
        return false
      }
      store.put("delivery", id, { ...delivery, state: "waiting", tries: 0 })
      push(id, times)
      return true
    },
    release: async (order) => {
      controls.hold = false
      const held = store.all("delivery").filter(({ state }) => state === "held")
      const sorted = order === "reverse" ? held.toReversed() : order === "shuffle" ? shuffled(held) : held
      for (const delivery of sorted) {
        store.put("delivery", delivery.event.id, { ...delivery, state: "waiting" })
        start(delivery.event.id)
        await settled(delivery.event.id, 5000)
      }
      return sorted.length
    },
    settled,
    close: () => {
      stop.abort()
      for (const timer of timers.values()) {
        clearTimeout(timer)
      }
    },
  }
}
