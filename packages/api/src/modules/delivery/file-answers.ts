import { randomUUID } from "node:crypto"
import { copy } from "@atelier/domain/copy"
import { ERROR_CODES } from "@atelier/domain/errors"
import { cut } from "@atelier/domain/shared"
import { isStorageFailure } from "#integrations/storage"
import { assertOwnPages, originOf, resolveActor } from "#modules/identity"
import type { MemberActor, UserActor } from "#platform/actor"
import { type App, createCtx } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { DomainError, fail, toDomainError } from "#platform/errors"

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  })
}

export function refusal({ code, reason, message, data }: DomainError, headers: Record<string, string> = {}): Response {
  return json(ERROR_CODES[code], { reason, message, data }, headers)
}

export const isMember = (ctx: Ctx): ctx is Ctx<MemberActor> => ctx.actor.kind === "user" || ctx.actor.kind === "script"

/** The gate of the typed procedures, for a route that is none. */
export function assertMayWrite(ctx: Ctx): asserts ctx is Ctx<UserActor> {
  const { actor } = ctx
  if (actor.kind !== "user") {
    fail("SIGNED_OUT")
  } else if (actor.standing !== "ACTIVE") {
    fail(actor.standing === "SUSPENDED" ? "SUSPENDED" : "NOT_APPROVED")
  } else if (!actor.emailVerified) {
    fail("EMAIL_NOT_VERIFIED")
  }
}

/** What a failed request of `path` is refused with; undefined when nothing foresees it. */
export function toRefusal(ctx: Ctx, path: string, error: unknown): DomainError | undefined {
  if (isStorageFailure(error) && error.kind === "aborted") {
    return new DomainError("UPLOAD_INTERRUPTED")
  }
  if (isStorageFailure(error) && error.kind === "unavailable") {
    ctx.log.error({ cause: error.message, path, requestId: ctx.requestId }, "the object store failed")
  }
  return toDomainError(error)
}

export function unexpected(ctx: Ctx, path: string, error: unknown): Response {
  ctx.log.error({ error, path, requestId: ctx.requestId }, "file request failed")
  return json(500, { reason: null, message: copy.answers.internal(ctx.requestId), data: {} }, { connection: "close" })
}

export function notAllowed(allow: string): Response {
  return json(405, { reason: null, message: copy.answers.filesMethod, data: {} }, { allow, connection: "close" })
}

/** Answers a request from outside: who asks is whose session it carries, and only our own pages may change anything. */
export async function answerOutside(
  app: App,
  request: Request,
  path: string,
  answer: (ctx: Ctx, request: Request) => Promise<Response>,
): Promise<Response> {
  const { headers, method } = request
  const requestId = cut(headers.get("x-request-id") ?? "", 64) || randomUUID()
  if (method !== "GET" && method !== "HEAD" && headers.get("cookie")) {
    try {
      await assertOwnPages(app, headers, `${method} ${path}`, requestId)
    } catch (error) {
      return refusal(toDomainError(error) ?? new DomainError("CROSS_SITE"), { connection: "close" })
    }
  }
  return answer(createCtx(app, await resolveActor(app, headers), requestId, originOf(app.env, headers)), request)
}
