import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { readyBrief } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const statesOf = async (api: Awaited<ReturnType<Harness["as"]>>) =>
  (await api.identity.onboarding()).steps.map(({ state }) => state)

test("the first steps are done by what is there, skipped by what was said, and stand in no one's way", async () => {
  const { id } = await h.make.client()
  const first = await h.as(id)
  expect(await first.identity.onboarding()).toMatchObject({ putAway: false })
  expect(await statesOf(first)).toEqual(["OPEN", "OPEN", "OPEN", "OPEN"])
  await readyBrief(h, id)
  await first.identity.setOnboarding({ skipped: ["brand", "brief"] })
  expect(await statesOf(first)).toEqual(["OPEN", "SKIPPED", "OPEN", "DONE"])
  const { id: companyId } = await first.companies.onboard({ name: "Steps", audience: "Walkers" })
  const later = await h.as(id)
  expect(await statesOf(later)).toEqual(["DONE", "SKIPPED", "DONE", "DONE"])
  await later.identity.setOnboarding({ putAway: true })
  expect(await later.identity.onboarding()).toMatchObject({ putAway: true })
  await later.identity.setOnboarding({ putAway: false, skipped: [] })
  expect(await statesOf(later)).toEqual(["DONE", "OPEN", "DONE", "DONE"])
  await later.companies.update({ toneWords: ["plain"] })
  const viewer = await h.as((await h.make.client({ companyId, companyRole: "VIEWER" })).id)
  expect(await statesOf(viewer)).toEqual(["DONE", "DONE", "DONE", "OPEN"])
  await viewer.identity.setOnboarding({ putAway: true })
})
