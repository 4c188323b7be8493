import { getApp, handleFetch } from "@atelier/api/server"

/** The same handlers as the own server's, for hosts that run Next alone. */
const handle = (request: Request) => handleFetch(getApp(), request)

export { handle as DELETE, handle as GET, handle as HEAD, handle as PATCH, handle as POST, handle as PUT }
export const dynamic = "force-dynamic"
