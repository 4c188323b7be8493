import { randomUUID } from "node:crypto"
import { transformer } from "@atelier/domain/transformer"
import { callTRPCProcedure, getErrorShape, getTRPCErrorFromUnknown, TRPCError } from "@trpc/server"
import { fetchRequestHandler } from "@trpc/server/adapters/fetch"
import { getHTTPStatusCodeFromError } from "@trpc/server/http"
import { resolveActor } from "#modules/identity"
import { type App, createCtx } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { DomainError } from "#platform/errors"
import { isSameOrigin } from "#platform/origin"
import { toTrpcError } from "#trpc/init"
import { appRouter } from "#trpc/root"

export const TRPC_PREFIX = "/api/trpc"
export const MAX_BODY_BYTES = 1_000_000

type HeadersLike = { get: (name: string) => string | null }

/** The caller of a request: one query, or none when there is no session cookie. */
export const createRequestCtx = async (app: App, headers: HeadersLike): Promise<Ctx> =>
  createCtx(app, await resolveActor(app, headers), headers.get("x-request-id")?.slice(0, 64) ?? randomUUID())

const assertOwnPage = (app: App, headers: HeadersLike, method: string) => {
  const carriesCookie = Boolean(headers.get("cookie"))
  if (method !== "GET" && carriesCookie && !isSameOrigin(headers, app.env.APP_URL)) {
    throw new DomainError("CROSS_SITE")
  }
}

/** The stock adapter: batches, streams, subscriptions. */
export const handleTrpcFetch = (app: App, request: Request): Promise<Response> =>
  fetchRequestHandler({
    endpoint: TRPC_PREFIX,
    req: request,
    router: appRouter,
    maxBatchSize: 20,
    createContext: async () => {
      assertOwnPage(app, request.headers, request.method)
      return createRequestCtx(app, request.headers)
    },
    responseMeta: () => ({ headers: new Headers({ "cache-control": "no-store" }) }),
  })

export type ThinRequest = {
  method: "GET" | "POST"
  path: string
  headers: HeadersLike
  /** The serialized input: the body of a POST, the `input` parameter of a GET. */
  readInput: () => Promise<string | null>
  signal: AbortSignal
}
export type ThinResponse = { status: number; body: string }

const parseInput = (text: string | null): unknown => {
  if (!text) {
    return undefined
  }
  try {
    return transformer.deserialize(JSON.parse(text))
  } catch {
    throw new TRPCError({ code: "BAD_REQUEST", message: "The request body is not valid JSON." })
  }
}

const errorResponse = (
  cause: unknown,
  path: string,
  type: "query" | "mutation",
  ctx: Ctx | undefined,
): ThinResponse => {
  const error = cause instanceof TRPCError ? cause : getTRPCErrorFromUnknown(toTrpcError(cause, ctx?.requestId ?? ""))
  const shape = getErrorShape({ config: appRouter._def._config, error, type, path, input: undefined, ctx })
  return { status: getHTTPStatusCodeFromError(error), body: JSON.stringify({ error: transformer.serialize(shape) }) }
}

/** One call without Request and Response objects: a third of the stock adapter's cost. */
export const handleTrpcThin = async (app: App, request: ThinRequest): Promise<ThinResponse> => {
  const type = request.method === "GET" ? "query" : "mutation"
  let ctx: Ctx | undefined
  try {
    assertOwnPage(app, request.headers, request.method)
    const contentType = request.headers.get("content-type") ?? ""
    if (type === "mutation" && !contentType.startsWith("application/json")) {
      throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE", message: "Send JSON." })
    }
    const [input, made] = await Promise.all([request.readInput(), createRequestCtx(app, request.headers)])
    ctx = made
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
    return errorResponse(cause, request.path, type, ctx)
  }
}
