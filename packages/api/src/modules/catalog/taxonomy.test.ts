import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { readTask, stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const admin = async () => (await h.as((await h.make.admin()).id)).catalog.admin

test("categories are added, renamed, ordered and turned off; one that a task has is not deleted", async () => {
  const api = await admin()
  const { taskId } = await stageTask(h, "PENDING")
  const values = { slug: "zines", category: "STATIC_ADS" as const, baseCredits: 4, description: "" }
  const { id } = await api.saveCategory({ ...values, name: "Zines", isActive: true })
  await api.saveCategory({ ...values, id, name: "Zines and booklets", isActive: false })
  const list = () => api.categories()
  expect((await list()).find((one) => one.id === id)).toMatchObject({
    name: "Zines and booklets",
    isActive: false,
    tasks: 0,
  })

  const [first] = await list()
  expect((await list()).at(-1)?.id, "a new one comes last").toBe(id)
  await api.moveCategory({ id, before: first?.id ?? "" })
  expect((await list()).map((one) => one.id).slice(0, 2)).toEqual([id, first?.id])
  await api.moveCategory({ id, before: null })
  expect((await list()).at(-1)?.id).toBe(id)
  await expect(api.moveCategory({ id, before: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" })

  const used = (await list()).find(({ tasks }) => tasks > 0)
  expect(used?.id).toBe((await readTask(h, taskId)).categoryId)
  await expect(api.removeCategory({ id: used?.id ?? "" })).rejects.toMatchObject({ cause: { reason: "IN_USE" } })
  await api.removeCategory({ id })
  expect((await list()).map((one) => one.id)).not.toContain(id)
  await expect(api.removeCategory({ id })).rejects.toMatchObject({ code: "NOT_FOUND" })
})

test("a skill that a freelancer has is turned off, not deleted", async () => {
  const api = await admin()
  await h.make.freelancer({ skills: [{ slug: "typesetting", level: "EXPERT" }] })
  const used = (await api.skills()).find(({ freelancers }) => freelancers > 0)
  expect(used?.unused).toBe(false)
  await expect(api.removeSkill({ id: used?.id ?? "" })).rejects.toMatchObject({ cause: { reason: "IN_USE" } })
  const { id } = await api.saveSkill({
    name: "Paper folding",
    slug: "paper-folding",
    category: "print",
    isActive: true,
  })
  expect((await api.skills()).find((one) => one.id === id)).toMatchObject({ unused: true, freelancers: 0 })
  await api.removeSkill({ id })
  await expect(api.removeSkill({ id })).rejects.toMatchObject({ code: "NOT_FOUND" })
})
