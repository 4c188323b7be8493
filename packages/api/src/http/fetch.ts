import { setTimeout as sleep } from "node:timers/promises"
import { copy } from "@atelier/domain/copy"
import { sql } from "drizzle-orm"
import { handleStripeWebhook } from "#modules/billing"
import { handleLibrary, LIBRARY_PATH } from "#modules/catalog"
import { handleFiles, handleUploads, UPLOADS_PATH } from "#modules/delivery"
import { handleAuth, originOf } from "#modules/identity"
import { type App, createCtx } from "#platform/app"
import { LIMITS } from "./limits.ts"
import { handleTrpcFetch, TRPC_PREFIX } from "./trpc.ts"

const READY_MS = 2_000

function json(status: number, body: unknown) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  })
}

/** Alive: the process answers. */
const health = () => json(200, { status: "ok" })

/** Ready: the database answers too, and soon. */
async function ready(app: App) {
  const answered = app.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
  const late = sleep(READY_MS, false, { ref: false })
  return (await Promise.race([answered, late]))
    ? json(200, { status: "ready" })
    : json(503, { status: "waiting", reason: copy.errors.DATABASE_UNREACHABLE })
}

/** Whether a path takes files, whose route bounds them. */
export const takesFiles = (pathname: string): boolean =>
  pathname === "/api/files" || pathname.startsWith(`${UPLOADS_PATH}/`)

/** The body of a call, whole and bounded; undefined when it is too large. */
async function bounded(request: Request): Promise<Request | undefined> {
  if (!request.body || takesFiles(new URL(request.url).pathname)) {
    return request
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.length
    if (size > LIMITS.bodyBytes) {
      return undefined
    }
    chunks.push(chunk)
  }
  return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(chunks) })
}

/** The same for hosts that bound nothing before us. */
export async function handleBoundedFetch(app: App, given: Request): Promise<Response> {
  const announced = Number(given.headers.get("content-length") ?? 0)
  const isFile = takesFiles(new URL(given.url).pathname)
  const request = announced > LIMITS.bodyBytes && !isFile ? undefined : await bounded(given)
  return request ? handleFetch(app, request) : json(413, { error: copy.errors.BODY_TOO_LARGE })
}

/** Every request under /api, for any host that speaks Request and Response. */
export async function handleFetch(app: App, request: Request): Promise<Response> {
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
  if (pathname === UPLOADS_PATH || pathname.startsWith(`${UPLOADS_PATH}/`)) {
    return handleUploads(app, request)
  }
  if (pathname.startsWith(LIBRARY_PATH)) {
    return handleLibrary(app, request)
  }
  return json(404, { error: copy.answers.noSuchAddress })
}
