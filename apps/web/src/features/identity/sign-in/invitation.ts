import "server-only"
import { TRPCError } from "@trpc/server"
import { api } from "@/lib/trpc/server.ts"

/** The address an invitation was sent to, or null when it no longer works. */
export async function readInvitation(token: string): Promise<string | null> {
  try {
    return (await api.identity.invitation({ token })).email
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) {
      return null
    }
    throw error
  }
}
