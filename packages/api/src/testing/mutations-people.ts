import { skills, webhookEvents } from "@atelier/db/schema"
import { sql } from "drizzle-orm"
import type { Harness } from "./harness.ts"
import type { Stages } from "./mutations.ts"
import { teamStages } from "./mutations-team.ts"
import { allProcedures, sampleInput } from "./procedures.ts"
import { openSession } from "./sessions.ts"
import { giveCredits } from "./task-fixtures.ts"

const key = () => crypto.randomUUID()
const reason = "A reason that is long enough."

/** A well-formed input of a procedure by its path, with these fields in place of the sample's. */
function sampleOf(path: string, fields: Record<string, unknown>) {
  const procedure = allProcedures().find((one) => one.path === path)
  return { ...(procedure ? Object(sampleInput(procedure)) : {}), ...fields }
}

/** Mutations of accounts, companies, the catalogue, credits and the platform. */
export function peopleStages(h: Harness): Stages {
  const client = async () => h.as((await h.make.client()).id)
  const admin = async () => h.as((await h.make.admin()).id)
  const applicant = async () => (await h.make.freelancer({ profile: { status: "PENDING" } })).id
  const member = async () => {
    const { id } = await h.make.client()
    await (await h.as(id)).companies.onboard({ name: "Roastery" })
    return h.as(id)
  }
  const signedIn = async () => {
    const { id: userId } = await h.make.client()
    await openSession(h.app, userId)
    const api = await h.as(userId)
    const [session] = await api.identity.listSessions()
    return { api, userId, id: session?.id ?? "" }
  }
  return {
    "identity.update": async () => {
      const api = await client()
      return () => api.identity.update({ name: "Another Name" })
    },
    "identity.setEmailSetting": async () => {
      const api = await client()
      return () => api.identity.setEmailSetting({ event: "TASK_ASSIGNED", on: false })
    },
    "identity.setOnboarding": async () => {
      const api = await client()
      return () => api.identity.setOnboarding({ skipped: ["brand"] })
    },
    "identity.revokeOtherSessions": async () => {
      const { id } = await h.make.client()
      await openSession(h.app, id)
      const api = await h.as(id)
      return () => api.identity.revokeOtherSessions()
    },
    "identity.revokeSession": async () => {
      const { api, id } = await signedIn()
      return () => api.identity.revokeSession({ id })
    },
    "identity.admin.endSession": async () => {
      const [api, { userId, id: sessionId }] = [await admin(), await signedIn()]
      return () => api.identity.admin.endSession({ userId, sessionId })
    },
    "identity.join": async () => {
      const input = sampleOf("identity.join", {
        email: `${key()}@example.com`,
        password: "a long and lovely passphrase",
      })
      return () => h.asNobody().identity.join(input as never)
    },
    "identity.freelancer.update": async () => {
      const api = await h.as((await h.make.freelancer()).id)
      return () => api.identity.freelancer.update({ bio: "Posters and packaging." })
    },
    "identity.admin.approveFreelancer": async () => {
      const [api, userId] = [await admin(), await applicant()]
      return () => api.identity.admin.approveFreelancer({ userId })
    },
    "identity.admin.rejectFreelancer": async () => {
      const [api, userId] = [await admin(), await applicant()]
      return () => api.identity.admin.rejectFreelancer({ userId, reason })
    },
    "identity.admin.suspendUser": async () => {
      const [api, { id: userId }] = [await admin(), await h.make.freelancer()]
      return () => api.identity.admin.suspendUser({ userId, reason })
    },
    "identity.admin.unsuspendUser": async () => {
      const [api, { id: userId }] = [await admin(), await h.make.freelancer()]
      await api.identity.admin.suspendUser({ userId, reason })
      return () => api.identity.admin.unsuspendUser({ userId })
    },
    "identity.admin.changeRole": async () => {
      const [api, { id: userId }] = [await admin(), await h.make.client()]
      return () => api.identity.admin.changeRole({ userId, role: "FREELANCER" })
    },
    "identity.admin.verifySkill": async () => {
      const slug = `skill-${key()}`
      const { id: userId } = await h.make.freelancer({ skills: [{ slug, verified: false }] })
      const [skill] = await h.app.db.select({ id: skills.id }).from(skills).where(sql`slug = ${slug}`)
      const [api, skillId] = [await admin(), skill?.id ?? ""]
      return () => api.identity.admin.verifySkill({ userId, skillId, verified: true })
    },
    "identity.admin.inviteFreelancer": async () => {
      const api = await admin()
      return () => api.identity.admin.inviteFreelancer({ email: `${key()}@example.com` })
    },
    "identity.admin.revokeInvitation": async () => {
      const api = await admin()
      const { id } = await api.identity.admin.inviteFreelancer({ email: `${key()}@example.com` })
      return () => api.identity.admin.revokeInvitation({ id })
    },
    "companies.onboard": async () => {
      const api = await client()
      return () => api.companies.onboard({ name: "Roastery" })
    },
    "companies.update": async () => {
      const api = await member()
      return () => api.companies.update({ tagline: "We roast every day" })
    },
    "companies.audiences.save": async () => {
      const api = await member()
      return () => api.companies.audiences.save({ name: "Commuters" })
    },
    "companies.audiences.delete": async () => {
      const api = await member()
      const { id: audienceId } = await api.companies.audiences.save({ name: "Commuters" })
      return () => api.companies.audiences.delete({ audienceId })
    },
    ...teamStages(h),
    "catalog.admin.saveSkill": async () => {
      const api = await admin()
      return () => api.catalog.admin.saveSkill({ name: key(), slug: `s-${key()}`, category: "design" })
    },
    "catalog.admin.saveCategory": async () => {
      const api = await admin()
      const input = sampleOf("catalog.admin.saveCategory", { name: key(), slug: `c-${key()}` })
      return () => api.catalog.admin.saveCategory(input as never)
    },
    "catalog.admin.removeSkill": async () => {
      const api = await admin()
      const { id } = await api.catalog.admin.saveSkill({ name: key(), slug: `s-${key()}`, category: "design" })
      return () => api.catalog.admin.removeSkill({ id })
    },
    "catalog.admin.moveCategory": async () => {
      const api = await admin()
      const [first] = await api.catalog.admin.categories()
      return () => api.catalog.admin.moveCategory({ id: first?.id ?? "", before: null })
    },
    "catalog.admin.removeCategory": async () => {
      const api = await admin()
      const input = sampleOf("catalog.admin.saveCategory", { name: key(), slug: `c-${key()}` })
      const { id } = await api.catalog.admin.saveCategory(input as never)
      return () => api.catalog.admin.removeCategory({ id })
    },
    "credits.admin.adjust": async () => {
      const [api, { id: userId }] = [await admin(), await h.make.client()]
      return () => api.credits.admin.adjust({ userId, amount: 5, reason, idempotencyKey: key() })
    },
    "credits.admin.grant": async () => {
      const [api, { id: userId }] = [await admin(), await h.make.client()]
      return () => api.credits.admin.grant({ userId, credits: 5, reason, idempotencyKey: key() })
    },
    "notifications.markRead": async () => {
      const { id } = await h.make.client()
      await giveCredits(h, id, 5)
      const api = await h.as(id)
      return () => api.notifications.markRead({})
    },
    "billing.admin.liftFreeze": async () => {
      const [api, { id: userId }] = [await admin(), await h.make.client()]
      await h.app.db.execute(
        sql`update users set credits_frozen_at = now(), credits_frozen_reason = 'PAYMENT_RETURNED' where id = ${userId}`,
      )
      return () => api.billing.admin.liftFreeze({ userId, reason })
    },
    "billing.admin.replayWebhook": async () => {
      const api = await admin()
      const [event] = await h.app.db
        .insert(webhookEvents)
        .values({
          provider: "stripe",
          externalId: key(),
          type: "charge.refunded",
          payload: {},
          status: "PROCESSED",
          processedAt: new Date(),
        })
        .returning({ id: webhookEvents.id })
      return () => api.billing.admin.replayWebhook({ eventId: event?.id ?? "" })
    },
    "admin.updateSetting": async () => {
      const api = await admin()
      return () => api.admin.updateSetting({ key: "holdDays", value: 7 })
    },
    "admin.recordExport": async () => {
      const api = await admin()
      return () => api.admin.recordExport({ list: "tasks", rows: 3 })
    },
  }
}
