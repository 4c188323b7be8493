import { createHash, timingSafeEqual } from "node:crypto"
import { cut } from "@atelier/domain/shared"
import { type Form, groupOf, parseForm } from "./form.ts"
import type { Answer, Kind } from "./objects.ts"
import { isStripeError, stripeError } from "./stripe-error.ts"
import { ROUTES } from "./stripe-routes.ts"
import { newId, shown, type World } from "./world.ts"

export type ApiRequest = {
  method: string
  path: string
  query: string
  body: string
  headers: NodeJS.Dict<string | string[]>
}
export type ApiAnswer = { status: number; body: unknown; headers: Record<string, string> }

const digest = (text: string) => createHash("sha256").update(text).digest("hex")
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined)

function authorize(world: World, header: string | undefined) {
  const [scheme = "", value = ""] = (header ?? "").split(" ")
  const key = scheme === "Basic" ? Buffer.from(value, "base64").toString().replace(/:$/, "") : value
  if (key === "") {
    throw stripeError(401, "You did not provide an API key.")
  }
  if (!timingSafeEqual(Buffer.from(digest(key)), Buffer.from(digest(world.stripeKey)))) {
    throw stripeError(401, `Invalid API Key provided: ${cut(key, 8)}***`)
  }
}

const KINDS: Record<string, Kind> = { ch: "charge", pi: "intent", cus: "customer", acct: "account", promo: "promotion" }

/** Replaces the ids that `expand` names by their objects. */
function expand(world: World, body: unknown, paths: string[]) {
  for (const path of paths) {
    const [head = "", ...rest] = path.split(".")
    const holder = body as Record<string, unknown>
    const value = holder[head]
    if (typeof value === "string") {
      const kind = KINDS[value.split("_")[0] ?? ""]
      const found = kind && world.store.get(kind, value)
      if (found && "object" in found && "id" in found) {
        holder[head] = shown(world, found)
      }
    }
    if (rest.length > 0) {
      for (const next of [holder[head]].flat()) {
        if (next && typeof next === "object") {
          expand(world, next, [rest.join(".")])
        }
      }
    }
  }
}

function act(world: World, request: ApiRequest, form: Form): Pick<ApiAnswer, "status" | "body"> {
  try {
    for (const [method, pattern, run] of ROUTES) {
      const match = method === request.method && pattern.exec(request.path)
      if (match) {
        const body = run({ world, form, id: match[1] ?? "" })
        expand(
          world,
          body,
          Object.values(groupOf(form, "expand")).filter((path) => typeof path === "string"),
        )
        return { status: 200, body }
      }
    }
    throw stripeError(404, `Unrecognized request URL (${request.method}: ${request.path}).`)
  } catch (error) {
    if (isStripeError(error)) {
      return { status: error.status, body: error.body }
    }
    throw error
  }
}

function replay(stored: Answer, name: string, fingerprint: string, key: string): Pick<ApiAnswer, "status" | "body"> {
  if (stored.request === name && stored.fingerprint === fingerprint) {
    return stored
  }
  const text =
    "Keys for idempotent requests can only be used with the same parameters they were first used with. " +
    `Try using a key other than '${key}' if you meant to execute a different request.`
  return stripeError(400, text, { type: "idempotency_error" })
}

/** Answers one call of Stripe's API: key, idempotency, then the route. Errors of its own are answered as 500. */
export function answerApi(world: World, request: ApiRequest): ApiAnswer {
  const headers: Record<string, string> = { "request-id": newId("req") }
  const key = request.method === "POST" ? one(request.headers["idempotency-key"]) : undefined
  if (key !== undefined) {
    headers["idempotency-key"] = key
  }
  try {
    authorize(world, one(request.headers.authorization))
    const form = parseForm(request.method === "POST" ? request.body : request.query)
    const name = `${request.method} ${request.path}`
    const fingerprint = digest(request.body)
    const stored = key === undefined ? undefined : world.store.get("answer", key)
    if (key !== undefined && stored) {
      const { status, body } = replay(stored, name, fingerprint, key)
      return { status, body, headers: { ...headers, ...(status === 200 ? { "idempotent-replayed": "true" } : {}) } }
    }
    const { status, body } = act(world, request, form)
    if (key !== undefined && (status < 400 || status === 402)) {
      world.store.put("answer", key, { request: name, fingerprint, status, body, at: world.now() })
    }
    return { status, body, headers }
  } catch (error) {
    if (isStripeError(error)) {
      return { status: error.status, body: error.body, headers }
    }
    const message = error instanceof Error ? error.message : "Unknown"
    return { status: 500, body: stripeError(500, message, { type: "api_error" }).body, headers }
  }
}
