import { audiences, auditLogs, companies, users } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const NOT_FOUND = { code: "NOT_FOUND" }
async function clientOf(name: string, audience?: string) {
  const user = await h.make.client()
  const company = await (await h.as(user.id)).companies.onboard({ name, ...(audience ? { audience } : {}) })
  return { user, company, api: await h.as(user.id) }
}

test("one short page makes the company, once however often it is sent", async () => {
  const user = await h.make.client()
  const api = await h.as(user.id)
  expect(await api.companies.mine()).toBeNull()
  const input = {
    name: "Northlight Coffee",
    website: "https://northlight.example",
    industry: "Food",
    audience: "Home baristas",
  }
  const made = await Promise.all([
    api.companies.onboard(input),
    api.companies.onboard(input),
    api.companies.onboard(input),
  ])
  expect(new Set(made.map((company) => company.id)).size).toBe(1)
  expect(await h.app.db.$count(companies, eq(companies.name, "Northlight Coffee"))).toBe(1)
  const [row] = await h.app.db.select().from(users).where(eq(users.id, user.id))
  expect(row).toMatchObject({ companyId: made[0]?.id, onboardingCompleted: true })
  const later = await h.as(user.id)
  expect(await later.companies.mine()).toMatchObject({ name: "Northlight Coffee", onboardingStatus: "COMPLETED" })
  expect(await later.companies.audiences.list()).toMatchObject([{ name: "Home baristas", isPrimary: true }])
})

test("the brand is changed field by field; what is left out stays, null clears", async () => {
  const { api, company } = await clientOf("Field & Form")
  await api.companies.update({ primaryColor: "#B93A1C", tagline: "Made slowly", keywords: ["calm", "warm"] })
  const changed = await api.companies.update({
    tagline: null,
    socialLinks: { instagram: "https://instagram.com/fieldform" },
  })
  expect(changed).toMatchObject({
    name: "Field & Form",
    primaryColor: "#b93a1c",
    tagline: null,
    keywords: ["calm", "warm"],
    socialLinks: { instagram: "https://instagram.com/fieldform" },
  })
  await expect(api.companies.update({ primaryColor: "red" })).rejects.toMatchObject({ code: "BAD_REQUEST" })
  const rows = await h.app.db
    .select()
    .from(auditLogs)
    .where(eq(auditLogs.resourceId, company.id))
    .orderBy(auditLogs.createdAt)
  expect(rows[0]).toMatchObject({ action: "COMPANY_CREATE" })
  expect(rows.at(-1)).toMatchObject({
    action: "COMPANY_UPDATE",
    before: { tagline: "Made slowly" },
    after: { tagline: null },
  })
})

test("one audience is the primary one, also when two are made at once", async () => {
  const { api, company } = await clientOf("Two Firsts", "First")
  await Promise.all(["Second", "Third"].map((name) => api.companies.audiences.save({ name, isPrimary: true })))
  const list = await api.companies.audiences.list()
  expect(list).toHaveLength(3)
  expect(list.filter((audience) => audience.isPrimary)).toHaveLength(1)
  const last = list[2]
  const saved = await api.companies.audiences.save({ id: last?.id, name: "Renamed", demographics: { age: "25 to 40" } })
  expect(saved).toMatchObject({ id: last?.id, name: "Renamed", demographics: { age: "25 to 40" } })
  await api.companies.audiences.delete({ audienceId: saved.id })
  expect(await h.app.db.$count(audiences, eq(audiences.companyId, company.id))).toBe(2)
})

test("another company's audience is not there", async () => {
  const mine = await clientOf("Mine", "Ours")
  const other = await clientOf("Other")
  const id = (await mine.api.companies.audiences.list())[0]?.id ?? ""
  await expect(other.api.companies.audiences.save({ id, name: "Stolen" })).rejects.toMatchObject(NOT_FOUND)
  await expect(other.api.companies.audiences.delete({ audienceId: id })).rejects.toMatchObject(NOT_FOUND)
  const newcomer = await h.as((await h.make.client()).id)
  await expect(newcomer.companies.audiences.list()).rejects.toMatchObject(NOT_FOUND)
  await expect(newcomer.companies.update({ tagline: "x" })).rejects.toMatchObject(NOT_FOUND)
  await expect(newcomer.companies.audiences.save({ name: "x" })).rejects.toMatchObject(NOT_FOUND)
  expect(await mine.api.companies.audiences.list()).toMatchObject([{ name: "Ours" }])
})

test("admins list companies with how many belong to each; other roles do not", async () => {
  const { company } = await clientOf("Counted")
  for (let i = 0; i < 2; i++) {
    await h.make.client({ companyId: company.id })
  }
  const admin = await h.as((await h.make.admin()).id)
  const page = await admin.companies.admin.list({ search: "Counted" })
  expect(page).toMatchObject({ items: [{ name: "Counted", members: 3 }], nextCursor: null })
  const freelancer = await h.as((await h.make.freelancer()).id)
  await expect(freelancer.companies.admin.list({})).rejects.toMatchObject({ code: "FORBIDDEN" })
  await expect(freelancer.companies.mine()).rejects.toMatchObject({ code: "FORBIDDEN" })
})

test("audiences are suggested by the industry, without those that are there", async () => {
  const { api } = await clientOf("Suggested")
  expect(await api.companies.audiences.suggested()).toEqual([])
  await api.companies.update({ industry: "Coffee roasting" })
  const [first, ...others] = await api.companies.audiences.suggested()
  await api.companies.audiences.save({ name: first?.name ?? "", demographics: { age: "25 to 40" } })
  expect(await api.companies.audiences.suggested()).toEqual(others)
})

test("how the brand speaks, and what it always and never does, is kept for everyone who works on its tasks", async () => {
  const { user, api } = await clientOf("Spoken")
  const words = { toneWords: ["plain", "warm"], brandDos: ["Use our own photos"], brandDonts: ["Text on faces"] }
  expect(await api.companies.update(words)).toMatchObject(words)
  const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS", { clientId: user.id })
  expect((await (await h.as(freelancerId)).tasks.background({ taskId })).brand).toMatchObject(words)
})
