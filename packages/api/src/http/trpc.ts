import { randomUUID } from "node:crypto"
import { copy } from "@atelier/domain/copy"
import { cut } from "@atelier/domain/shared"
import { transformer } from "@atelier/domain/transformer"
import { callTRPCProcedure, getErrorShape, TRPCError } from "@trpc/server"
import { fetchRequestHandler } from "@trpc/server/adapters/fetch"
import { getHTTPStatusCodeFromError } from "@trpc/server/http"
import { assertOwnPages, originOf, resolveActor } from "#modules/identity"
import { type App, createCtx } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { isDomainError } from "#platform/errors"
import { NOT_JSON, proceduresOf, readInput, toTrpcError } from "#trpc/init"
import { appRouter } from "#trpc/root"

export const TRPC_PREFIX = "/api/trpc"

type HeadersLike = { get: (name: string) => string | null }

const requestIdOf = (headers: HeadersLike): string => cut(headers.get("x-request-id") ?? "", 64) || randomUUID()

/** The caller of a request: one query, or none when there is no session cookie. */
export async function createRequestCtx(
  app: App,
  headers: HeadersLike,
  requestId: string = requestIdOf(headers),
): Promise<Ctx> {
  return createCtx(app, await resolveActor(app, headers), requestId, originOf(app.env, headers))
}

/** A refusal before a procedure was reached; what broke is logged under the id that the answer names. */
function toRefusal(app: App, cause: unknown, requestId: string): TRPCError {
  const refusal = toTrpcError(cause, requestId)
  if (refusal.code === "INTERNAL_SERVER_ERROR") {
    app.log.error({ error: cause, requestId }, "request failed")
  }
  return refusal
}

/** Changes come as JSON and, with a cookie, from our own pages: a form of another site can send neither. */
async function assertOwnPage(app: App, headers: HeadersLike, method: string, path: string, requestId: string) {
  if (method === "GET") {
    return
  }
  if (headers.get("cookie")) {
    await assertOwnPages(app, headers, path, requestId)
  }
  if (!(headers.get("content-type") ?? "").startsWith("application/json")) {
    throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE", message: copy.answers.sendJson })
  }
}

/** When to come again, for whoever came too often. */
function waitOf(error: TRPCError | undefined): Record<string, string> {
  const seconds = isDomainError(error?.cause) ? error.cause.data.retryAfterSeconds : undefined
  return typeof seconds === "number" ? { "retry-after": String(seconds) } : {}
}

/** The stock adapter: batches, streams, subscriptions. The body has been bounded. */
export function handleTrpcFetch(app: App, request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: TRPC_PREFIX,
    req: request,
    router: appRouter,
    maxBatchSize: 20,
    createContext: async () => {
      const requestId = requestIdOf(request.headers)
      try {
        const path = new URL(request.url).pathname.slice(TRPC_PREFIX.length + 1)
        await assertOwnPage(app, request.headers, request.method, path, requestId)
        return await createRequestCtx(app, request.headers, requestId)
      } catch (cause) {
        throw toRefusal(app, cause, requestId)
      }
    },
    responseMeta: ({ errors }) => ({
      headers: new Headers({ "cache-control": "no-store", ...waitOf(errors[0]) }),
    }),
  })
}

export type ThinRequest = {
  method: "GET" | "POST"
  path: string
  headers: HeadersLike
  /** The serialized input: the body of a POST, the `input` parameter of a GET. */
  readInput: () => Promise<string | null>
  signal: AbortSignal
}
export type ThinResponse = { status: number; body: string; headers?: Record<string, string> }

function parseInput(text: string | null): unknown {
  if (!text) {
    return undefined
  }
  try {
    return readInput(JSON.parse(text))
  } catch (cause) {
    throw cause instanceof TRPCError ? cause : new TRPCError({ code: "BAD_REQUEST", message: NOT_JSON })
  }
}

const PROCEDURES = proceduresOf(appRouter)

/** Refuses a mutation by GET and a query by POST as the stock adapter does. */
function assertMethod({ method, path }: ThinRequest, type: "query" | "mutation") {
  const known = PROCEDURES.get(path)?.type ?? type
  if (known !== type) {
    const message = copy.answers.method(method, known ?? type, path)
    throw new TRPCError({ code: "METHOD_NOT_SUPPORTED", message })
  }
}

function errorResponse(error: TRPCError, path: string, type: "query" | "mutation", ctx: Ctx | undefined): ThinResponse {
  const shape = getErrorShape({ config: appRouter._def._config, error, type, path, input: undefined, ctx })
  const body = JSON.stringify({ error: transformer.serialize(shape) })
  return { status: getHTTPStatusCodeFromError(error), body, headers: waitOf(error) }
}

/** The answer to calls whose body could not be taken. */
export function refuseTrpc(app: App, cause: unknown, path: string): ThinResponse {
  return errorResponse(toRefusal(app, cause, randomUUID()), path, "mutation", undefined)
}

/** One call without Request and Response objects: a third of the stock adapter's cost. */
export async function handleTrpcThin(app: App, request: ThinRequest): Promise<ThinResponse> {
  const type = request.method === "GET" ? "query" : "mutation"
  const requestId = requestIdOf(request.headers)
  let ctx: Ctx | undefined
  try {
    await assertOwnPage(app, request.headers, request.method, request.path, requestId)
    const [input, made] = await Promise.all([request.readInput(), createRequestCtx(app, request.headers, requestId)])
    ctx = made
    assertMethod(request, type)
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path: request.path,
      type,
      ctx,
      getRawInput: async () => parseInput(input),
      signal: request.signal,
      batchIndex: 0,
    })
    return { status: 200, body: JSON.stringify({ result: { data: transformer.serialize(data) } }) }
  } catch (cause) {
    const error = cause instanceof TRPCError ? cause : toRefusal(app, cause, requestId)
    return errorResponse(error, request.path, type, ctx)
  }
}
