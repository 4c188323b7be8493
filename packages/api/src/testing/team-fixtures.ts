import type { Caller } from "../trpc/root.ts"
import type { MadeUser } from "./factories.ts"
import type { Harness } from "./harness.ts"

export type MadeTeam = { owner: MadeUser; member: MadeUser; api: Caller; own: Caller }

/** A company with its owner and one member, as they call. */
export async function makeTeam(h: Harness): Promise<MadeTeam> {
  const owner = await h.make.client()
  const { id } = await (await h.as(owner.id)).companies.onboard({ name: "Roastery" })
  const member = await h.make.client({ companyId: id, companyRole: "MEMBER" })
  return { owner, member, api: await h.as(owner.id), own: await h.as(member.id) }
}

/** The secret of an invitation to such a company, as it reaches this mailbox. */
export async function inviteToTeam(h: Harness, email: string): Promise<string> {
  await (await makeTeam(h)).api.identity.team.invite({ email, teamRole: "MEMBER" })
  await h.drainJobs()
  const sent = h.emails.findLast(({ to, text }) => to === email && text.includes("token="))
  return /token=([\w-]+)/.exec(sent?.text ?? "")?.[1] ?? ""
}
