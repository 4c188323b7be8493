import { randomUUID } from "node:crypto"
import { auditLogs, briefs, users } from "@atelier/db/schema"
import { applyTurn, type BriefPatch, emptyBrief, MAX_TEMPLATES, viewOf } from "@atelier/domain/briefs"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { giveCredits } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const key = () => ({ idempotencyKey: randomUUID() })
const DAY = "2031-12-11T17:00:00.000Z"
const SAID: BriefPatch[] = [
  { field: "topic", value: "Harvest fair", confidence: 1 },
  { field: "contentType", value: "poster", confidence: 1 },
  { field: "platform", value: ["print"], confidence: 1 },
  { field: "quantity", value: 2, confidence: 1 },
  { field: "deadline", value: DAY, confidence: 1 },
]

async function clientWithBrief() {
  const { id: clientId } = await h.make.client()
  const briefId = randomUUID()
  const fields = applyTurn(
    emptyBrief(),
    SAID.map((patch) => ({ ...patch, explicit: true })),
  )
  await h.app.db.insert(briefs).values({ id: briefId, clientId, status: "READY", fields, readiness: 100 })
  return { clientId, briefId, api: await h.as(clientId) }
}

async function colleagues() {
  const one = await clientWithBrief()
  const two = await clientWithBrief()
  const { id: companyId } = await one.api.companies.onboard({ name: `Company ${randomUUID()}` })
  await h.app.db.update(users).set({ companyId, companyRole: "MEMBER" }).where(eq(users.id, two.clientId))
  return { one: { ...one, api: await h.as(one.clientId) }, two: { ...two, api: await h.as(two.clientId) } }
}

const names = async (api: Awaited<ReturnType<Harness["as"]>>) =>
  (await api.briefs.templates.list({})).items.map(({ name }) => name)
const reason = (call: Promise<unknown>) => call.catch((error: { cause: { reason: string } }) => error.cause.reason)

test("a draft from a template says everything but the day, asks for it, and a second click opens no other", async () => {
  const { api, briefId } = await clientWithBrief()
  const { id: templateId } = await api.briefs.templates.save({ briefId, name: "Fair posters" })
  const order = { templateId, ...key() }
  const { id } = await api.briefs.templates.start(order)
  expect(await api.briefs.templates.start(order)).toEqual({ id })
  const { brief, messages, title, status } = await api.briefs.byId({ briefId: id })
  expect(viewOf(brief)).toMatchObject({
    topic: { value: "Harvest fair" },
    contentType: { value: "poster" },
    quantity: { value: 2 },
    deadline: { value: null },
  })
  expect(title).toContain("Harvest fair")
  expect(status).toBe("READY")
  expect(messages).toHaveLength(1)
  expect(messages[0]?.step).not.toBeNull()
})

test("an own template has a name of its own, is renamed and removed; what was started from it stays", async () => {
  const { api, briefId } = await clientWithBrief()
  const { id: templateId } = await api.briefs.templates.save({ briefId, name: "Posters" })
  expect(await reason(api.briefs.templates.save({ briefId, name: "Posters" }))).toBe("TEMPLATE_NAME_TAKEN")
  await api.briefs.templates.rename({ templateId, name: "Fair posters" })
  expect(await api.briefs.templates.list({})).toMatchObject({
    items: [{ name: "Fair posters", scope: "OWN", mayChange: true, about: expect.stringContaining("posters") }],
  })
  const { id } = await api.briefs.templates.start({ templateId, ...key() })
  await api.briefs.templates.remove({ templateId })
  expect(await names(api)).toEqual([])
  expect((await api.briefs.byId({ briefId: id })).status).toBe("READY")
})

test("a shared template is used by colleagues and changed by its author and the owner only, who can stop sharing it", async () => {
  const { one, two } = await colleagues()
  const { id: templateId } = await one.api.briefs.templates.save({ briefId: one.briefId, name: "Ours" })
  expect(await names(two.api)).toEqual([])
  await one.api.briefs.templates.share({ templateId, shared: true })
  expect((await two.api.briefs.templates.list({ scope: "COMPANY" })).items).toMatchObject([
    { name: "Ours", mayChange: false },
  ])
  await two.api.briefs.templates.start({ templateId, ...key() })
  const refused = [
    two.api.briefs.templates.rename({ templateId, name: "Mine" }),
    two.api.briefs.templates.share({ templateId, shared: false }),
    two.api.briefs.templates.remove({ templateId }),
  ]
  expect(await Promise.all(refused.map(reason))).toEqual(refused.map(() => "NOT_FOUND"))
  const { id: second } = await two.api.briefs.templates.save({ briefId: two.briefId, name: "Ours" })
  expect(await reason(two.api.briefs.templates.share({ templateId: second, shared: true }))).toBe("TEMPLATE_NAME_TAKEN")
  await two.api.briefs.templates.rename({ templateId: second, name: "Theirs" })
  await two.api.briefs.templates.share({ templateId: second, shared: true })
  await one.api.briefs.templates.rename({ templateId: second, name: "Renamed by the owner" })
  await one.api.briefs.templates.share({ templateId, shared: false })
  expect(await reason(two.api.briefs.templates.start({ templateId, ...key() }))).toBe("NOT_FOUND")
})

test("what is shared stays with the company when its author leaves", async () => {
  const { one, two } = await colleagues()
  const { id: templateId } = await two.api.briefs.templates.save({ briefId: two.briefId, name: "Theirs" })
  await two.api.briefs.templates.share({ templateId, shared: true })
  await h.app.db.update(users).set({ companyId: null, companyRole: null }).where(eq(users.id, two.clientId))
  const gone = await h.as(two.clientId)
  const refused = [
    gone.briefs.templates.rename({ templateId, name: "Mine" }),
    gone.briefs.templates.share({ templateId, shared: false }),
    gone.briefs.templates.remove({ templateId }),
    gone.briefs.templates.start({ templateId, ...key() }),
  ]
  expect(await Promise.all(refused.map(reason))).toEqual(refused.map(() => "NOT_FOUND"))
  expect(await names(gone)).toEqual([])
  expect((await one.api.briefs.templates.list({})).items).toMatchObject([{ name: "Theirs", mayChange: true }])
})

test("who has no company shares nothing", async () => {
  const { api, briefId } = await clientWithBrief()
  const { id: templateId } = await api.briefs.templates.save({ briefId, name: "Alone" })
  expect(await reason(api.briefs.templates.share({ templateId, shared: true }))).toBe("COMPANY_MISSING")
})

test("an admin offers a copy of a template to all clients and withdraws it; both are in the audit log", async () => {
  const { api, briefId } = await clientWithBrief()
  const other = await clientWithBrief()
  const admin = (await h.as((await h.make.admin()).id)).briefs.admin
  const { id: templateId } = await api.briefs.templates.save({ briefId, name: "House posters" })
  expect((await admin.templates({ limit: 100 })).items.map(({ id }) => id)).toContain(templateId)
  const { id } = await admin.offerTemplate({ templateId })
  expect(await reason(admin.offerTemplate({ templateId }))).toBe("TEMPLATE_NAME_TAKEN")
  await api.briefs.templates.remove({ templateId })
  expect((await other.api.briefs.templates.list({ scope: "HOUSE" })).items).toMatchObject([
    { id, by: null, mayChange: false },
  ])
  await other.api.briefs.templates.start({ templateId: id, ...key() })
  await admin.withdrawTemplate({ templateId: id })
  expect(await names(other.api)).toEqual([])
  const told = await h.app.db.select({ after: auditLogs.after }).from(auditLogs).where(eq(auditLogs.resourceId, id))
  expect(told).toHaveLength(2)
})

test("there is room for so many templates, and a list is paged", async () => {
  const { api, briefId } = await clientWithBrief()
  for (let at = 1; at < MAX_TEMPLATES; at += 1) {
    await api.briefs.templates.save({ briefId, name: `Template ${at}` })
  }
  const last = ["One", "Two", "Three"].map((name) => api.briefs.templates.save({ briefId, name }))
  const saved = await Promise.all(last.map(reason))
  expect(saved.filter((answer) => answer === "TEMPLATES_FULL")).toHaveLength(2)
  const save = (name: string) => api.briefs.templates.save({ briefId, name })
  expect(await reason(save("One more"))).toBe("TEMPLATES_FULL")
  const first = await api.briefs.templates.list({ limit: 30 })
  const rest = await api.briefs.templates.list({ limit: 30, cursor: first.nextCursor ?? "" })
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(MAX_TEMPLATES)
})

test("a task is ordered again without its day, whatever became of it", async () => {
  const { clientId, api, briefId } = await clientWithBrief()
  await giveCredits(h, clientId, 200)
  const { credits } = await api.tasks.quote({ briefId })
  const { taskId } = await api.tasks.submit({ briefId, quotedCredits: credits, ...key() })
  await api.tasks.cancel({ taskId, ...key() })
  const order = { taskId, ...key() }
  const { id } = await api.briefs.startAgain(order)
  expect(await api.briefs.startAgain(order)).toEqual({ id })
  const again = await api.briefs.byId({ briefId: id })
  expect(viewOf(again.brief)).toMatchObject({ topic: { value: "Harvest fair" }, deadline: { value: null } })
  expect(again.tasks).toEqual([])
})
