import { artistSkills, auditLogs, freelancerProfiles, skills } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"

const PASSWORD = "plum-harbour-lantern-42"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const NOT_FOUND = { code: "NOT_FOUND" }
const CONFLICT = { code: "CONFLICT" }
const adminApi = async () => h.as((await h.make.admin()).id)
async function profileOf(userId: string) {
  return (await h.app.db.select().from(freelancerProfiles).where(eq(freelancerProfiles.userId, userId)))[0]
}
async function withdrawalsFor(userId: string) {
  // In one statement: between two of them the outbox is flushed, and a job counts twice or not at all.
  const [row] = await h.app.db.execute<{ n: number }>(sql`
    select count(*)::int as n from (
      select payload from outbox where name = 'matching.withdraw-offers'
      union all
      select j.payload::jsonb from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'matching.withdraw-offers'
    ) jobs where payload->>'freelancerId' = ${userId}`)
  return row?.n
}
function auditOf(resourceId: string) {
  return h.app.db.select().from(auditLogs).where(eq(auditLogs.resourceId, resourceId)).orderBy(auditLogs.createdAt)
}

describe("freelancers", () => {
  const applicant = () => h.make.freelancer({ profile: { status: "PENDING" } })

  test("edit their profile while the application waits, and nothing else", async () => {
    const user = await applicant()
    const [skill] = await h.app.db
      .insert(skills)
      .values({ name: "Lettering", slug: "lettering", category: "design" })
      .returning()
    const api = await h.as(user.id)
    const profile = await api.identity.freelancer.update({
      bio: "I draw letters.",
      timezone: "Europe/Lisbon",
      hourlyRateCents: 8550,
      workingHours: [
        [["10:00", "18:00"]],
        [],
        [
          ["08:00", "12:00"],
          ["22:00", "02:00"],
        ],
        [],
        [],
        [],
        [],
      ],
      skills: [{ skillId: skill?.id ?? "", level: "EXPERT", years: 7.5 }],
      ...({
        status: "APPROVED",
        rating: 5,
        completedTasks: 900,
        experienceLevel: "EXPERT",
        performanceScore: 100,
      } as object),
    })
    expect(profile).toMatchObject({
      status: "PENDING",
      bio: "I draw letters.",
      timezone: "Europe/Lisbon",
      hourlyRateCents: 8550,
      workingHours: [
        [["10:00", "18:00"]],
        [],
        [
          ["08:00", "12:00"],
          ["22:00", "02:00"],
        ],
        [],
        [],
        [],
        [],
      ],
      rating: 0,
      completedTasks: 0,
      experienceLevel: "JUNIOR",
      skills: [{ slug: "lettering", level: "EXPERT", years: 7.5, verified: false }],
    })
    expect((await profileOf(user.id))?.skills).toEqual(["lettering"])
    await expect(api.identity.update({ name: "No" })).rejects.toMatchObject({ cause: { reason: "NOT_APPROVED" } })
    const made = { skillId: "4b0f7c0e-0000-4000-8000-000000000000", level: "EXPERT" as const }
    await expect(api.identity.freelancer.update({ skills: [made] })).rejects.toMatchObject({ code: "BAD_REQUEST" })
    expect(await h.app.db.$count(artistSkills, eq(artistSkills.artistId, user.id))).toBe(1)
  })

  test("are approved or rejected once, told by e-mail, and signed in anew", async () => {
    const user = await applicant()
    await setPasswordOf(h.app, user.id, PASSWORD)
    const browser = createBrowser(h.app)
    await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })
    const first = await adminApi()
    const second = await adminApi()
    const reason = "The portfolio shows no work of your own."
    const decided = await Promise.allSettled([
      first.identity.admin.rejectFreelancer({ userId: user.id, reason }),
      second.identity.admin.rejectFreelancer({ userId: user.id, reason }),
    ])
    expect(decided.filter((result) => result.status === "fulfilled")).toHaveLength(1)
    expect((await browser.actor()).kind).toBe("anonymous")
    expect(await (await h.as(user.id)).identity.me()).toMatchObject({ standing: "REJECTED", standingReason: reason })
    await first.identity.admin.approveFreelancer({ userId: user.id, experienceLevel: "SENIOR" })
    await expect(second.identity.admin.approveFreelancer({ userId: user.id })).rejects.toMatchObject(CONFLICT)
    await expect(second.identity.admin.rejectFreelancer({ userId: user.id, reason })).rejects.toMatchObject(CONFLICT)
    expect(await profileOf(user.id)).toMatchObject({
      status: "APPROVED",
      experienceLevel: "SENIOR",
      rejectionReason: null,
    })
    expect(await (await h.as(user.id)).identity.me()).toMatchObject({ standing: "ACTIVE" })
    expect((await auditOf(user.id)).map((row) => row.action)).toEqual([
      "AUTH_LOGIN",
      "FREELANCER_REJECT",
      "FREELANCER_APPROVE",
    ])
    await h.drainJobs()
    expect(h.emails.filter((email) => email.to === user.email).map((email) => email.subject)).toEqual([
      "About your application",
      "Your application is approved",
    ])
  })

  test("a verified skill loses its mark when its level or years change, and keeps it otherwise", async () => {
    const user = await h.make.freelancer({ skills: [{ slug: "retouching", level: "ADVANCED", verified: false }] })
    const api = await h.as(user.id)
    const skillId = (await api.identity.freelancer.get()).skills[0]?.skillId ?? ""
    const admin = await adminApi()
    const mark = (level?: "EXPERT") =>
      admin.identity.admin.verifySkill({ userId: user.id, skillId, verified: true, ...(level ? { level } : {}) })
    const markAfter = async (level: "ADVANCED" | "EXPERT", years: number) =>
      (await api.identity.freelancer.update({ skills: [{ skillId, level, years }] })).skills[0]?.verified
    await mark()
    expect(await markAfter("ADVANCED", 5)).toBe(true)
    expect(await markAfter("ADVANCED", 40)).toBe(false)
    await mark()
    expect(await markAfter("EXPERT", 40)).toBe(false)
    await mark()
    await mark("EXPERT")
    expect((await api.identity.freelancer.get()).skills).toMatchObject([{ level: "EXPERT", verified: true }])
    await h.app.db.execute(sql`update artist_skills set years_experience = 50 where artist_id = ${user.id}`)
    expect((await api.identity.freelancer.get()).skills).toMatchObject([{ verified: false }])
    expect((await api.identity.freelancer.update({ skills: [] })).skills).toEqual([])
    const verify = { userId: user.id, skillId, verified: true }
    await expect((await adminApi()).identity.admin.verifySkill(verify)).rejects.toMatchObject(NOT_FOUND)
  })

  test("vacation, absence, suspension and another role withdraw open offers", async () => {
    const user = await h.make.freelancer()
    const api = await h.as(user.id)
    await api.identity.freelancer.update({ bio: "Here." })
    expect(await withdrawalsFor(user.id)).toBe(0)
    await api.identity.freelancer.update({ vacationUntil: new Date(Date.now() + 86_400_000) })
    expect(await withdrawalsFor(user.id)).toBe(1)
    await api.identity.freelancer.update({ vacationUntil: null, availability: false })
    expect(await withdrawalsFor(user.id)).toBe(2)
    const admin = await adminApi()
    await admin.identity.admin.suspendUser({ userId: user.id, reason: "Missed three deadlines." })
    expect(await withdrawalsFor(user.id)).toBe(3)
    expect(await profileOf(user.id)).toMatchObject({ status: "SUSPENDED" })
    await expect((await h.as(user.id)).identity.freelancer.update({ bio: "Back?" })).rejects.toMatchObject({
      cause: { reason: "SUSPENDED" },
    })
    await expect(admin.identity.admin.suspendUser({ userId: user.id, reason: "Again." })).rejects.toMatchObject(
      CONFLICT,
    )
    await admin.identity.admin.unsuspendUser({ userId: user.id })
    expect(await profileOf(user.id)).toMatchObject({ status: "APPROVED" })
    await admin.identity.admin.changeRole({ userId: user.id, role: "CLIENT" })
    expect(await withdrawalsFor(user.id)).toBe(4)
  })
})
