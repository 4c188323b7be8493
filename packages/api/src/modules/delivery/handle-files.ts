import { randomUUID } from "node:crypto"
import { copy } from "@atelier/domain/copy"
import { ERROR_CODES } from "@atelier/domain/errors"
import { cut } from "@atelier/domain/shared"
import { isStorageFailure } from "#integrations/storage"
import { assertOwnPages, assertTurn, originOf, recordRefusal, resolveActor } from "#modules/identity"
import type { MemberActor, UserActor } from "#platform/actor"
import { type App, createCtx } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { DomainError, fail, toDomainError } from "#platform/errors"
import { downloadFile } from "./download-file.ts"
import { openBody } from "./upload-body.ts"
import { uploadFile } from "./upload-file.ts"
import { limitsOf } from "./upload-limits.ts"

const PATH = "/api/files"

function json(status: number, body: unknown, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  })
}

function refusal({ code, reason, message, data }: DomainError, headers: Record<string, string> = {}) {
  return json(ERROR_CODES[code], { reason, message, data }, headers)
}

const isMember = (ctx: Ctx): ctx is Ctx<MemberActor> => ctx.actor.kind === "user" || ctx.actor.kind === "script"

/** The gate of the typed procedures, for a route that is none. */
function assertMayWrite(ctx: Ctx): asserts ctx is Ctx<UserActor> {
  const { actor } = ctx
  if (actor.kind !== "user") {
    fail("SIGNED_OUT")
  } else if (actor.standing !== "ACTIVE") {
    fail(actor.standing === "SUSPENDED" ? "SUSPENDED" : "NOT_APPROVED")
  } else if (!actor.emailVerified) {
    fail("EMAIL_NOT_VERIFIED")
  }
}

function toRefusal(ctx: Ctx, error: unknown): DomainError | undefined {
  if (isStorageFailure(error) && error.kind === "aborted") {
    return new DomainError("UPLOAD_INTERRUPTED")
  }
  if (isStorageFailure(error) && error.kind === "unavailable") {
    ctx.log.error({ cause: error.message, path: PATH, requestId: ctx.requestId }, "the object store failed")
  }
  return toDomainError(error)
}

function unexpected(ctx: Ctx, error: unknown): Response {
  ctx.log.error({ error, path: PATH, requestId: ctx.requestId }, "file request failed")
  return json(500, { reason: null, message: copy.answers.internal(ctx.requestId), data: {} }, { connection: "close" })
}

async function upload(ctx: Ctx, request: Request, params: URLSearchParams): Promise<Response> {
  const body = openBody(request)
  try {
    assertMayWrite(ctx)
    await assertTurn(ctx, limitsOf(params.get("kind")).turns, ctx.actor.userId)
    return json(201, await uploadFile(ctx, request, params, body))
  } catch (error) {
    const refused = toRefusal(ctx, error)
    await recordRefusal(ctx, `${request.method} ${PATH}`, refused)
    if (!refused) {
      return unexpected(ctx, error)
    }
    await body.finish()
    return refusal(refused, { connection: "close" })
  }
}

async function download(ctx: Ctx, request: Request, url: URL): Promise<Response> {
  try {
    const fileId = url.pathname.slice(PATH.length + 1)
    return isMember(ctx)
      ? await downloadFile(ctx, fileId, url.searchParams.get("token"), request.headers.get("range"))
      : fail("NOT_FOUND")
  } catch (error) {
    const refused = toRefusal(ctx, error)
    await recordRefusal(ctx, `${request.method} ${PATH}`, refused)
    return refused ? refusal(refused) : unexpected(ctx, error)
  }
}

/** `POST /api/files` takes one file as its raw body; `GET /api/files/<id>?token=` answers a signed address. */
export async function answerFiles(ctx: Ctx, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const { method } = request
  if (method === "POST" && url.pathname === PATH) {
    return upload(ctx, request, url.searchParams)
  }
  if ((method === "GET" || method === "HEAD") && url.pathname.startsWith(`${PATH}/`)) {
    const response = await download(ctx, request, url)
    if (method === "GET") {
      return response
    }
    await response.body?.cancel()
    return new Response(null, response)
  }
  return json(
    405,
    { reason: null, message: copy.answers.filesMethod, data: {} },
    {
      allow: "GET, HEAD, POST",
      connection: "close",
    },
  )
}

/** The same for a request from outside: who asks is whose session it carries. */
export async function handleFiles(app: App, request: Request): Promise<Response> {
  const { headers, method } = request
  const requestId = cut(headers.get("x-request-id") ?? "", 64) || randomUUID()
  if (method === "POST" && headers.get("cookie")) {
    try {
      await assertOwnPages(app, headers, `${method} ${PATH}`, requestId)
    } catch (error) {
      return refusal(toDomainError(error) ?? new DomainError("CROSS_SITE"), { connection: "close" })
    }
  }
  return answerFiles(createCtx(app, await resolveActor(app, headers), requestId, originOf(app.env, headers)), request)
}
