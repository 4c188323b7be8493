import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "drizzle-orm"
import { handleStripeWebhook } from "#modules/billing"
import { handleFiles } from "#modules/delivery"
import { handleAuth, originOf } from "#modules/identity"
import { type App, createCtx } from "#platform/app"
import { handleTrpcFetch, TRPC_PREFIX } from "./trpc.ts"

const READY_MS = 2_000

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  })

/** Alive: the process answers. */
const health = () => json(200, { status: "ok" })

/** Ready: the database answers too, and soon. */
const ready = async (app: App) => {
  const answered = app.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
  const late = sleep(READY_MS, false, { ref: false })
  return (await Promise.race([answered, late]))
    ? json(200, { status: "ready" })
    : json(503, { status: "waiting", reason: "The database does not answer." })
}

/** Every request under /api, for any host that speaks Request and Response. */
export const handleFetch = async (app: App, request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  if (pathname === "/api/health") {
    return health()
  }
  if (pathname === "/api/ready") {
    return ready(app)
  }
  if (pathname.startsWith(`${TRPC_PREFIX}/`)) {
    return handleTrpcFetch(app, request)
  }
  if (pathname.startsWith("/api/auth/")) {
    return handleAuth(app, request)
  }
  if (pathname === "/api/webhooks/stripe") {
    return handleStripeWebhook(
      createCtx(app, { kind: "webhook", source: "stripe" }, undefined, {
        ...originOf(app.env, request.headers),
        via: "webhook",
      }),
      request,
    )
  }
  if (pathname.startsWith("/api/files/") || pathname === "/api/files") {
    return handleFiles(app, request)
  }
  return json(404, { error: "There is nothing at this address." })
}
