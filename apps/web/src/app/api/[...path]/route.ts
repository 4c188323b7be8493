import { getApp, handleFetch } from "@atelier/api/server"

/** The same handlers as the own server's, for hosts that run Next alone. */
const handle = (request: Request) => {
  // Only our own server knows the peer's address; here nobody may claim one.
  const headers = new Headers(request.headers)
  headers.delete("x-atelier-peer")
  return handleFetch(getApp(), new Request(request, { headers }))
}

export { handle as DELETE, handle as GET, handle as HEAD, handle as PATCH, handle as POST, handle as PUT }
export const dynamic = "force-dynamic"
