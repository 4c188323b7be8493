import { artistSkills, freelancerProfiles, skills, users } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"

const PASSWORD = "plum-harbour-lantern-42"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

describe("e-mails by event", () => {
  test("are switched one by one, and two switches at once both count", async () => {
    const client = await h.make.client()
    const api = await h.as(client.id)
    await Promise.all([
      api.identity.setEmailSetting({ event: "TASK_ASSIGNED", on: false }),
      api.identity.setEmailSetting({ event: "DELIVERY_READY", on: false }),
    ])
    await api.identity.setEmailSetting({ event: "DELIVERY_READY", on: true })
    const { channels } = await api.notifications.preferences()
    expect(channels).toEqual({ TASK_ASSIGNED: { EMAIL: false }, DELIVERY_READY: { EMAIL: true } })
  })

  test("that protect the account stay on", async () => {
    const api = await h.as((await h.make.client()).id)
    await expect(api.identity.setEmailSetting({ event: "SECURITY_ALERT", on: false })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    })
    expect((await api.notifications.preferences()).channels).toEqual({})
  })
})

describe("an application", () => {
  const application = (email: string, more: Record<string, unknown> = {}) => ({
    name: "Vera Volt",
    email,
    password: PASSWORD,
    ...more,
  })

  test("keeps skills, hours and rate", async () => {
    const [skill] = await h.app.db.select({ id: skills.id, slug: skills.slug }).from(skills).limit(1)
    const skillId = skill?.id ?? ""
    await h.asNobody().identity.join({
      ...application("vera@example.com"),
      skills: [{ skillId, level: "ADVANCED", years: 6 }],
      specializations: ["Packaging"],
      workingHours: [[], [["08:00", "14:30"]], [], [], [], [], []],
      hourlyRateCents: 4550,
    })
    const [made] = await h.app.db
      .select({ userId: users.id, profile: freelancerProfiles })
      .from(users)
      .innerJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
      .where(eq(users.email, "vera@example.com"))
    expect(made?.profile).toMatchObject({
      status: "PENDING",
      skills: [skill?.slug],
      specializations: ["Packaging"],
      workingHours: [[], [["08:00", "14:30"]], [], [], [], [], []],
      workingHoursStart: "08:00",
      workingHoursEnd: "14:30",
      hourlyRate: "45.50",
    })
    const owned = await h.app.db
      .select()
      .from(artistSkills)
      .where(eq(artistSkills.artistId, made?.userId ?? ""))
    expect(owned).toMatchObject([{ skillId, proficiencyLevel: "ADVANCED", verified: false }])
  })

  test("with a made-up skill does not tell a taken address from a new one", async () => {
    const taken = await h.make.client()
    const invented = { skills: [{ skillId: crypto.randomUUID(), level: "EXPERT" as const }] }
    const answers = await Promise.allSettled(
      [taken.email, "unknown@example.com"].map((email) =>
        h.asNobody().identity.join({ ...application(email), ...invented }),
      ),
    )
    expect(answers.map((answer) => answer.status)).toEqual(["rejected", "rejected"])
  })

  test("an application tells every admin once", async () => {
    await h.drainJobs()
    const admin = await h.make.admin()
    await h.asNobody().identity.join(application(`tells-${crypto.randomUUID()}@example.com`))
    await h.drainJobs()
    const events = (await (await h.as(admin.id)).notifications.list({})).items.map(({ event }) => event)
    expect(events.filter((event) => event === "APPLICATION_RECEIVED")).toHaveLength(1)
  })
})
