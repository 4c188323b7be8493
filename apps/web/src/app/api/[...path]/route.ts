import { getApp, handleBoundedFetch } from "@atelier/api/server"
import { copy } from "@atelier/domain/copy"

/** The same handlers as the own server's, for hosts that run Next alone. */
function handle(request: Request) {
  const headers = new Headers(request.headers)
  if (headers.has("x-atelier-path")) {
    // Our own server answers everything under /api itself: what comes here through it has found another way in.
    return new Response(`${copy.answers.noSuchAddress}\n`, { status: 404 })
  }
  // Only our own server knows the peer's address; here nobody may claim one.
  headers.delete("x-atelier-peer")
  return handleBoundedFetch(getApp(), new Request(request, { headers }))
}

export { handle as DELETE, handle as GET, handle as HEAD, handle as PATCH, handle as POST, handle as PUT }
export const dynamic = "force-dynamic"
