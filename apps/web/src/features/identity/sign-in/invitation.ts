import "server-only"
import type { RouterOutputs } from "@atelier/api"
import { TRPCError } from "@trpc/server"
import { api } from "@/lib/trpc/server.ts"

/** The address an invitation was sent to, or null when it no longer works. */
export async function readInvitation(token: string): Promise<string | null> {
  return (await orNone(() => api.identity.invitation({ token })))?.email ?? null
}

export type TeamInvitationWords = RouterOutputs["identity"]["team"]["invitation"]

/** What an invitation to a company says, or null when it no longer works. */
export function readTeamInvitation(token: string): Promise<TeamInvitationWords | null> {
  return orNone(() => api.identity.team.invitation({ token }))
}

async function orNone<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) {
      return null
    }
    throw error
  }
}
