import { assertTurn, recordRefusal } from "#modules/identity"
import type { App } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { downloadFile } from "./download-file.ts"
import {
  answerOutside,
  assertMayWrite,
  isMember,
  json,
  notAllowed,
  refusal,
  toRefusal,
  unexpected,
} from "./file-answers.ts"
import { openBody } from "./upload-body.ts"
import { uploadFile } from "./upload-file.ts"
import { limitsOf } from "./upload-limits.ts"

const PATH = "/api/files"

async function upload(ctx: Ctx, request: Request, params: URLSearchParams): Promise<Response> {
  const body = openBody(request)
  try {
    assertMayWrite(ctx)
    await assertTurn(ctx, limitsOf(params.get("kind")).turns, ctx.actor.userId)
    return json(201, await uploadFile(ctx, request, params, body))
  } catch (error) {
    const refused = toRefusal(ctx, PATH, error)
    await recordRefusal(ctx, `${request.method} ${PATH}`, refused)
    if (!refused) {
      return unexpected(ctx, PATH, error)
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
    const refused = toRefusal(ctx, PATH, error)
    await recordRefusal(ctx, `${request.method} ${PATH}`, refused)
    return refused ? refusal(refused) : unexpected(ctx, PATH, error)
  }
}

/** `POST /api/files` takes one file that belongs to no task as its raw body; `GET /api/files/<id>?token=` answers a signed address. */
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
  return notAllowed("GET, HEAD, POST")
}

export const handleFiles = (app: App, request: Request): Promise<Response> =>
  answerOutside(app, request, PATH, answerFiles)
