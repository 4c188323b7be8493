import { randomUUID } from "node:crypto"
import { Readable } from "node:stream"
import { copy } from "@atelier/domain/copy"
import { Id } from "@atelier/domain/shared"
import { isStorageFailure } from "#integrations/storage"
import { originOf, resolveActor } from "#modules/identity"
import { type App, createCtx } from "#platform/app"
import { LIBRARY_AREA, LIBRARY_PATH } from "./library-picture.ts"

const HEADERS = {
  "content-type": "image/webp",
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "cross-origin-resource-policy": "same-origin",
  // A picture never changes under its address.
  "cache-control": "private, max-age=31536000, immutable",
}

const missing = () =>
  new Response(JSON.stringify({ error: copy.answers.noSuchAddress }), {
    status: 404,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  })

/** `GET /api/library/<id>`: a picture of the library, for whoever is signed in. */
export async function handleLibrary(app: App, request: Request): Promise<Response> {
  const id = new URL(request.url).pathname.slice(LIBRARY_PATH.length)
  const { method } = request
  if ((method !== "GET" && method !== "HEAD") || !Id.safeParse(id).success || id !== id.toLowerCase()) {
    return missing()
  }
  const actor = await resolveActor(app, request.headers)
  if (actor.kind !== "user") {
    return missing()
  }
  const ctx = createCtx(app, actor, randomUUID(), originOf(app.env, request.headers))
  try {
    const { stream, size } = await ctx.ports.storage.open(`${LIBRARY_AREA}/${id}`)
    const headers = { ...HEADERS, "content-length": String(size) }
    if (method === "HEAD") {
      stream.destroy()
      return new Response(null, { headers })
    }
    return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { headers })
  } catch (error) {
    return isStorageFailure(error) && error.kind === "missing" ? missing() : Promise.reject(error)
  }
}
