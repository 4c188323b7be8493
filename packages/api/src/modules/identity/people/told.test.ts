import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const readBy = async (userId: string) =>
  (await (await h.as(userId)).notifications.list({})).items.map(({ title, body, link }) => ({ title, body, link }))

const asAdmin = async () => (await h.as((await h.make.admin()).id)).identity.admin

test("applicants read in the app what was decided, and why; each is written to once", async () => {
  const admin = await asAdmin()
  const user = await h.make.freelancer({ profile: { status: "PENDING" } })
  const reason = "The portfolio shows no work of your own."
  await admin.rejectFreelancer({ userId: user.id, reason })
  await admin.approveFreelancer({ userId: user.id })
  expect(await readBy(user.id)).toMatchObject([
    { title: "Your application is approved", link: "/freelancer" },
    { title: "Your application was rejected", body: `Reason: ${reason}`, link: "/freelancer" },
  ])
  await h.drainJobs()
  expect(h.emails.filter(({ to }) => to === user.email).map(({ subject }) => subject)).toEqual([
    "About your application",
    "Your application is approved",
  ])
})

test("whoever is suspended reads why", async () => {
  const user = await h.make.freelancer()
  await (await asAdmin()).suspendUser({ userId: user.id, reason: "You did not answer for two weeks." })
  expect(await readBy(user.id)).toMatchObject([
    { title: "Your account is suspended", body: expect.stringContaining("Reason: You did not answer for two weeks.") },
  ])
})

test("a freelancer is told once that a skill is verified", async () => {
  const admin = await asAdmin()
  const user = await h.make.freelancer({ skills: [{ slug: "retouching", level: "ADVANCED", verified: false }] })
  const [skill] = (await (await h.as(user.id)).identity.freelancer.get()).skills
  const verify = { userId: user.id, skillId: skill?.skillId ?? "", verified: true }
  await admin.verifySkill(verify)
  await admin.verifySkill({ ...verify, level: "EXPERT" })
  await admin.verifySkill({ ...verify, verified: false })
  expect(await readBy(user.id)).toMatchObject([
    { title: "Your skill is verified: retouching", link: "/freelancer/profile" },
  ])
})
