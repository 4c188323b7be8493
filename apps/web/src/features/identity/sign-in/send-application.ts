import type { AppRouter, RouterInputs } from "@atelier/api"
import { transformer } from "@atelier/domain/transformer"
import { createTRPCClient, httpLink } from "@trpc/client"

const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: "/api/trpc", transformer })] })

/** Loaded when it is sent: the pages before the sign-in do without the typed client. */
export function sendApplication(application: RouterInputs["identity"]["join"]) {
  return client.identity.join.mutate(application)
}

export function joinTeam(account: RouterInputs["identity"]["team"]["join"]) {
  return client.identity.team.join.mutate(account)
}

export function acceptMembership(answer: RouterInputs["identity"]["team"]["accept"]) {
  return client.identity.team.accept.mutate(answer)
}
