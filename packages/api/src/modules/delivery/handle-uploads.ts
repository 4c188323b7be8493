import { randomUUID } from "node:crypto"
import { assertTurn, recordRefusal } from "#modules/identity"
import type { UserActor } from "#platform/actor"
import type { App } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { DomainError } from "#platform/errors"
import { answerOutside, assertMayWrite, notAllowed, refusal, toRefusal, unexpected } from "./file-answers.ts"
import { finishUpload } from "./finish-upload.ts"
import { limitsOf } from "./upload-limits.ts"
import { openUploads } from "./upload-pieces.ts"

export const UPLOADS_PATH = "/api/uploads"

/** How long a superseded request has to store what it has received, in ms. */
const DRAIN_MS = 1_000

async function load() {
  const { MemoryLocker, Server } = await import("@tus/server")
  return { Server, locker: new MemoryLocker() }
}
let loaded: ReturnType<typeof load> | undefined

/** What tus's own refusals mean here. */
const MEANINGS: Record<number, () => DomainError> = {
  400: () => new DomainError("UPLOAD_INTERRUPTED"),
  404: () => new DomainError("NOT_FOUND"),
  409: () => new DomainError("UPLOAD_ELSEWHERE"),
  413: () => new DomainError("FILE_TOO_LARGE"),
  500: () => new DomainError("UPLOAD_ELSEWHERE"),
}

function meaningOf(error: unknown): unknown {
  const isPlain = typeof error === "object" && error !== null && !(error instanceof Error) && "status_code" in error
  return isPlain ? (MEANINGS[Number(error.status_code)]?.() ?? error) : error
}

async function converse(ctx: Ctx<UserActor>, request: Request): Promise<Response> {
  loaded ??= load()
  const { Server, locker } = await loaded
  let failed: { error: unknown } | undefined
  const server = new Server({
    path: UPLOADS_PATH,
    relativeLocation: true,
    datastore: await openUploads(ctx),
    locker,
    lockDrainTimeout: DRAIN_MS,
    namingFunction: () => randomUUID(),
    onUploadFinish: async (_request, { id }) => ({
      status_code: 201,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(await finishUpload(ctx, id)),
    }),
    onResponseError: (_request, error) => {
      failed = { error }
      return { status_code: 500, body: "" }
    },
  })
  const answer = await server.handleWeb(request)
  if (failed) {
    throw meaningOf(failed.error)
  }
  // Only our own pages ask.
  for (const name of [...answer.headers.keys()].filter((name) => name.startsWith("access-control-"))) {
    answer.headers.delete(name)
  }
  answer.headers.set("cache-control", "no-store")
  return answer
}

/** Files of tasks by tus: `POST /api/uploads` begins one, `HEAD`, `PATCH` and `DELETE` go on with it or end it. */
export async function answerUploads(ctx: Ctx, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const { method } = request
  const allowed = pathname === UPLOADS_PATH ? ["POST"] : ["HEAD", "PATCH", "DELETE"]
  if (!allowed.includes(method)) {
    return notAllowed(allowed.join(", "))
  }
  try {
    assertMayWrite(ctx)
    if (method === "POST") {
      await assertTurn(ctx, limitsOf(null).turns, ctx.actor.userId)
    }
    return await converse(ctx, request)
  } catch (error) {
    const refused = toRefusal(ctx, UPLOADS_PATH, error)
    await recordRefusal(ctx, `${method} ${UPLOADS_PATH}`, refused)
    return refused ? refusal(refused, { connection: "close" }) : unexpected(ctx, UPLOADS_PATH, error)
  }
}

export const handleUploads = (app: App, request: Request): Promise<Response> =>
  answerOutside(app, request, UPLOADS_PATH, answerUploads)
