import { auditLogs, invitations, tasks, users } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { findFlaws, giveCredits, NO_FLAWS, readTask, readyBrief, stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const reason = (name: string) => ({ cause: { reason: name } })

async function companyOf(name: string) {
  const owner = await h.make.client({ name: `Owner of ${name}` })
  const { id } = await (await h.as(owner.id)).companies.onboard({ name })
  return { owner, id, api: await h.as(owner.id) }
}

/** Sends an invitation and answers with the secret that reaches the mailbox. */
async function invite(api: Awaited<ReturnType<Harness["as"]>>, email: string, role: "MEMBER" | "VIEWER" = "MEMBER") {
  await api.identity.team.invite({ email, teamRole: role })
  await h.drainJobs()
  return /token=([\w-]+)/.exec(h.emails.findLast(({ to }) => to === email)?.text ?? "")?.[1] ?? ""
}

async function member(
  company: { id: string },
  role: "MEMBER" | "VIEWER" = "MEMBER",
  monthlyBudget: number | null = null,
) {
  const user = await h.make.client({ companyId: company.id, companyRole: role, monthlyBudget })
  return { ...user, api: await h.as(user.id) }
}

describe("an invitation to a company", () => {
  test("makes a new address a confirmed client of the company", async () => {
    const { api, id, owner } = await companyOf("Harbour")
    const token = await invite(api, "new@harbour.example", "VIEWER")
    const visitor = h.asNobody()
    expect(await visitor.identity.team.invitation({ token })).toEqual({
      email: "new@harbour.example",
      company: "Harbour",
      role: "VIEWER",
      inviter: owner.name,
      hasAccount: false,
    })
    await visitor.identity.team.join({ token, name: "Nia New", password: "plum-harbour-lantern-42" })
    const [row] = await h.app.db.select().from(users).where(eq(users.email, "new@harbour.example"))
    expect(row).toMatchObject({ companyId: id, companyRole: "VIEWER", emailVerified: true, onboardingCompleted: true })
    await expect(visitor.identity.team.invitation({ token })).rejects.toMatchObject({ code: "NOT_FOUND" })
    expect((await api.identity.team.list()).people.map(({ name, role }) => [name, role])).toEqual([
      [owner.name, "OWNER"],
      ["Nia New", "VIEWER"],
    ])
    expect(await api.notifications.list({})).toMatchObject({ items: [{ title: "Nia New joined Harbour" }] })
  })

  test("is accepted once by the client it was sent to, whose credits stay their own", async () => {
    const { api, id } = await companyOf("Lantern")
    const known = await h.make.client()
    await giveCredits(h, known.id, 7)
    const token = await invite(api, known.email)
    const other = await h.as((await h.make.client()).id)
    await expect(other.identity.team.accept({ token })).rejects.toMatchObject(reason("INVITATION_INVALID"))
    const own = await h.as(known.id)
    const answers = await Promise.allSettled([1, 2].map(() => own.identity.team.accept({ token })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    const [row] = await h.app.db.select().from(users).where(eq(users.id, known.id))
    expect(row).toMatchObject({ companyId: id, companyRole: "MEMBER", credits: 7 })
  })

  test("tells a freelancer and someone of another company why not, and the inviter nothing", async () => {
    const { api } = await companyOf("Meadow")
    const freelancer = await h.make.freelancer()
    const token = await invite(api, freelancer.email)
    await expect((await h.as(freelancer.id)).identity.team.accept({ token })).rejects.toMatchObject(
      reason("INVITATION_FOR_CLIENTS"),
    )
    const shared = await companyOf("Orchard")
    const colleague = await member(shared)
    const second = await invite(api, colleague.email)
    await expect(colleague.api.identity.team.accept({ token: second, leaveOwn: true })).rejects.toMatchObject({
      message: "You belong to Orchard. Leave it first, then open this invitation again.",
    })
  })

  test("takes the only person of another company when they say so, with their tasks", async () => {
    const { api, id } = await companyOf("River")
    const lone = await companyOf("Lone")
    const { taskId } = await stageTask(h, "PENDING", { clientId: lone.owner.id })
    const token = await invite(api, lone.owner.email)
    await expect(lone.api.identity.team.accept({ token })).rejects.toMatchObject(reason("IN_OTHER_COMPANY"))
    await lone.api.identity.team.accept({ token, leaveOwn: true })
    const [row] = await h.app.db.select().from(users).where(eq(users.id, lone.owner.id))
    expect(row).toMatchObject({ companyId: id, companyRole: "MEMBER" })
    expect(await readTask(h, taskId)).toMatchObject({ companyId: null, clientId: lone.owner.id })
    await expect(api.tasks.byId({ taskId })).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  test("is replaced when it is sent again, can be withdrawn, and expires", async () => {
    const { api, id } = await companyOf("Quarry")
    const first = await invite(api, "again@quarry.example")
    const second = await invite(api, "again@quarry.example", "VIEWER")
    await expect(h.asNobody().identity.team.invitation({ token: first })).rejects.toMatchObject({ code: "NOT_FOUND" })
    const { invitations: open } = await api.identity.team.list()
    expect(open).toMatchObject([{ email: "again@quarry.example", role: "VIEWER" }])
    await api.identity.team.revokeInvitation({ invitationId: open[0]?.id ?? "" })
    await expect(h.asNobody().identity.team.invitation({ token: second })).rejects.toMatchObject({ code: "NOT_FOUND" })
    const third = await invite(api, "again@quarry.example")
    await h.app.db.update(invitations).set({ expiresAt: sql`now()` }).where(eq(invitations.companyId, id))
    await expect(h.asNobody().identity.team.invitation({ token: third })).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  test("is the owner's to send: not a member's, not to someone who is here already", async () => {
    const company = await companyOf("Terrace")
    const { api, email } = await member(company)
    await expect(api.identity.team.invite({ email: "x@terrace.example", teamRole: "MEMBER" })).rejects.toMatchObject(
      reason("OWNER_ONLY"),
    )
    await expect(company.api.identity.team.invite({ email, teamRole: "MEMBER" })).rejects.toMatchObject(
      reason("ALREADY_IN_TEAM"),
    )
  })
})

describe("people of a company", () => {
  test("see its tasks and who ordered them; viewers change nothing", async () => {
    const company = await companyOf("Vista")
    const orderer = await member(company)
    const viewer = await member(company, "VIEWER")
    const { taskId } = await stageTask(h, "IN_REVIEW", { clientId: orderer.id })
    for (const api of [company.api, viewer.api]) {
      expect((await api.tasks.list({})).items).toMatchObject([{ id: taskId, client: { name: orderer.name } }])
      expect((await api.tasks.list({ own: true })).items).toEqual([])
    }
    expect((await viewer.api.tasks.byId({ taskId })).turn).toMatchObject({ mine: false, primary: null, others: [] })
    const refused = [
      viewer.api.briefs.start({ message: "A poster", idempotencyKey: crypto.randomUUID() }),
      viewer.api.delivery.approve({ taskId }),
      viewer.api.delivery.sendMessage({ taskId, body: "Hello", idempotencyKey: crypto.randomUUID() }),
      viewer.api.companies.update({ tagline: "Mine" }),
      viewer.api.billing.checkout({ packageId: "x", idempotencyKey: crypto.randomUUID() }),
    ]
    for (const answer of await Promise.allSettled(refused)) {
      expect(answer).toMatchObject({ status: "rejected", reason: { code: "FORBIDDEN", ...reason("VIEWERS_READ") } })
    }
    await viewer.api.identity.update({ name: "Vera" })
    await viewer.api.notifications.markRead({})
  })

  test("who leave or are removed see nothing any more; their tasks and briefs go to the owner", async () => {
    const company = await companyOf("Willow")
    const leaver = await member(company)
    const removed = await member(company)
    const briefId = await readyBrief(h, leaver.id)
    const { taskId } = await stageTask(h, "IN_PROGRESS", { clientId: leaver.id, brief: { id: briefId, version: 1 } })
    await leaver.api.identity.team.leave()
    await company.api.identity.team.remove({ colleagueId: removed.id })
    for (const { id } of [leaver, removed]) {
      const api = await h.as(id)
      expect(await api.companies.mine()).toBeNull()
      await expect(api.tasks.byId({ taskId })).rejects.toMatchObject({ code: "NOT_FOUND" })
      await expect(api.identity.team.list()).rejects.toMatchObject({ code: "NOT_FOUND" })
    }
    expect(await readTask(h, taskId)).toMatchObject({ clientId: company.owner.id, companyId: company.id })
    expect(await company.api.briefs.byId({ briefId })).toMatchObject({ id: briefId })
    expect((await company.api.notifications.list({})).items).toMatchObject([{ title: `${leaver.name} left Willow` }])
    const rows = await h.app.db.$count(
      auditLogs,
      and(eq(auditLogs.resourceId, removed.id), eq(auditLogs.action, "USER_UPDATE")),
    )
    expect(rows).toBe(1)
  })

  test("of another company are not there, and the owner stays", async () => {
    const company = await companyOf("Yarrow")
    const stranger = await member(await companyOf("Zephyr"))
    const { team } = company.api.identity
    await expect(team.remove({ colleagueId: stranger.id })).rejects.toMatchObject({ code: "NOT_FOUND" })
    await expect(
      team.change({ colleagueId: stranger.id, teamRole: "VIEWER", monthlyBudget: null }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    })
    await expect(team.leave()).rejects.toMatchObject(reason("OWNER_STAYS"))
    await expect(team.remove({ colleagueId: company.owner.id })).rejects.toMatchObject(reason("OWNER_STAYS"))
  })

  test("always have one owner, whatever a statement says", async () => {
    const company = await companyOf("Anchor")
    const { id } = await member(company)
    const leave = h.app.db.update(users).set({ companyId: null }).where(eq(users.id, company.owner.id))
    await expect(leave).rejects.toMatchObject({ cause: { constraint_name: "users_company_has_owner" } })
    const second = h.app.db.update(users).set({ companyRole: "OWNER" }).where(eq(users.id, id))
    await expect(second).rejects.toMatchObject({ cause: { constraint_name: "users_company_owner_unique" } })
  })
})

describe("ownership", () => {
  test("moves in two steps, the whole balance with it", async () => {
    const company = await companyOf("Bridge")
    const heir = await member(company, "MEMBER", 5)
    await giveCredits(h, company.owner.id, 40)
    const { taskId } = await stageTask(h, "PENDING", { clientId: company.owner.id, credits: 10 })
    await expect(heir.api.credits.takeOverCompany()).rejects.toMatchObject(reason("OFFER_GONE"))
    await company.api.identity.team.offerOwnership({ colleagueId: heir.id })
    await company.api.identity.team.withdrawOwnership()
    await expect(heir.api.credits.takeOverCompany()).rejects.toMatchObject(reason("OFFER_GONE"))
    await company.api.identity.team.offerOwnership({ colleagueId: heir.id })
    expect(await heir.api.credits.takeOverCompany()).toEqual({ companyId: company.id, credits: 40 })
    const [now, before] = [await h.as(heir.id), await h.as(company.owner.id)]
    expect((await now.identity.team.list()).people.map(({ name, role }) => [name, role])).toEqual([
      [heir.name, "OWNER"],
      [company.owner.name, "MEMBER"],
    ])
    await before.tasks.cancel({ taskId, idempotencyKey: crypto.randomUUID() })
    for (const api of [now, before]) {
      expect(await api.credits.balance()).toMatchObject({ credits: 50, inOpenTasks: 0 })
    }
    expect(await findFlaws(h)).toEqual(NO_FLAWS)
    expect(await h.app.db.$count(tasks, eq(tasks.companyId, company.id))).toBe(1)
  })

  test("does not move with frozen credits, nor to a viewer", async () => {
    const company = await companyOf("Cliff")
    const [viewer, heir] = [await member(company, "VIEWER"), await member(company)]
    await expect(company.api.identity.team.offerOwnership({ colleagueId: viewer.id })).rejects.toMatchObject(
      reason("INVALID_TRANSITION"),
    )
    await company.api.identity.team.offerOwnership({ colleagueId: heir.id })
    await h.app.db.execute(
      sql`update users set credits_frozen_at = now(), credits_frozen_reason = 'PAYMENT_RETURNED' where id = ${company.owner.id}`,
    )
    await expect(heir.api.credits.takeOverCompany()).rejects.toMatchObject(reason("CREDITS_FROZEN"))
  })
})
