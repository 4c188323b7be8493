import type { Harness } from "./harness.ts"
import type { Stages } from "./mutations.ts"
import { giveCredits, readyBrief } from "./task-fixtures.ts"
import { inviteToTeam, makeTeam } from "./team-fixtures.ts"

/** Mutations of the people of a company. */
export function teamStages(h: Harness): Stages {
  const address = () => `${crypto.randomUUID()}@example.com`
  const company = () => makeTeam(h)
  const ordering = async () => {
    const made = await company()
    await giveCredits(h, made.owner.id, 100)
    await made.api.companies.setOrderLimit({ approvalAbove: 0 })
    const briefId = await readyBrief(h, made.member.id)
    const { credits: quotedCredits } = await made.own.tasks.quote({ briefId })
    return { ...made, briefId, quotedCredits }
  }
  const waiting = async () => {
    const made = await ordering()
    const { briefId, quotedCredits } = made
    return { ...made, approvalId: (await made.own.tasks.approvals.request({ briefId, quotedCredits })).id }
  }
  const invited = (email: string) => inviteToTeam(h, email)
  return {
    "identity.team.invite": async () => {
      const { api } = await company()
      return () => api.identity.team.invite({ email: address(), teamRole: "MEMBER" })
    },
    "identity.team.revokeInvitation": async () => {
      const { api } = await company()
      const { id: invitationId } = await api.identity.team.invite({ email: address(), teamRole: "MEMBER" })
      return () => api.identity.team.revokeInvitation({ invitationId })
    },
    "identity.team.join": async () => {
      const token = await invited(address())
      return () => h.asNobody().identity.team.join({ token, name: "Nia", password: "a long and lovely passphrase" })
    },
    "identity.team.accept": async () => {
      const user = await h.make.client()
      const [token, api] = [await invited(user.email), await h.as(user.id)]
      return () => api.identity.team.accept({ token })
    },
    "identity.team.change": async () => {
      const { api, member } = await company()
      return () => api.identity.team.change({ colleagueId: member.id, teamRole: "MEMBER", monthlyBudget: 5 })
    },
    "identity.team.remove": async () => {
      const { api, member } = await company()
      return () => api.identity.team.remove({ colleagueId: member.id })
    },
    "identity.team.leave": async () => {
      const { own } = await company()
      return () => own.identity.team.leave()
    },
    "identity.team.offerOwnership": async () => {
      const { api, member } = await company()
      return () => api.identity.team.offerOwnership({ colleagueId: member.id })
    },
    "identity.team.withdrawOwnership": async () => {
      const { api, member } = await company()
      await api.identity.team.offerOwnership({ colleagueId: member.id })
      return () => api.identity.team.withdrawOwnership()
    },
    "companies.setOrderLimit": async () => {
      const { api } = await company()
      return () => api.companies.setOrderLimit({ approvalAbove: 40 })
    },
    "tasks.approvals.request": async () => {
      const { own, briefId, quotedCredits } = await ordering()
      return () => own.tasks.approvals.request({ briefId, quotedCredits })
    },
    "tasks.approvals.withdraw": async () => {
      const { own, approvalId } = await waiting()
      return () => own.tasks.approvals.withdraw({ approvalId })
    },
    "tasks.approvals.approve": async () => {
      const { api, approvalId } = await waiting()
      return () => api.tasks.approvals.approve({ approvalId })
    },
    "tasks.approvals.decline": async () => {
      const { api, approvalId } = await waiting()
      return () => api.tasks.approvals.decline({ approvalId, answer: "Not this month." })
    },
    "credits.takeOverCompany": async () => {
      const { api, owner, member, own } = await company()
      await giveCredits(h, owner.id, 5)
      await api.identity.team.offerOwnership({ colleagueId: member.id })
      return () => own.credits.takeOverCompany()
    },
  }
}
