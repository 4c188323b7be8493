import { companies, freelancerProfiles, taskOffers, tasks, users } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { isDomainError } from "#platform/errors"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function reason(promise: Promise<unknown>) {
  return promise.then(
    () => "done",
    (error: { cause?: unknown }) => (isDomainError(error.cause) ? error.cause.reason : String(error)),
  )
}

const AT = "2026-11-29T10:00:00.000Z"
const GREEN = "#1f4d3a"

async function stage(status: "OFFERED" | "IN_PROGRESS") {
  const staged = await stageTask(h, status)
  const [company] = await h.app.db
    .insert(companies)
    .values({ name: "Nordlicht", primaryColor: GREEN, primaryFont: "Newsreader", keywords: ["calm"] })
    .returning({ id: companies.id })
  const companyId = company?.id ?? null
  await h.app.db.update(users).set({ companyId }).where(eq(users.id, staged.clientId))
  await h.app.db
    .update(tasks)
    .set({
      chatHistory: [
        { role: "USER", body: "Our dark green, and our own photos, please.", at: AT },
        { role: "ASSISTANT", body: "Good: a banner.", at: AT },
        { role: "USER", body: "Link to the shop.", at: AT },
      ],
    })
    .where(eq(tasks.id, staged.taskId))
  return { ...staged, companyId }
}

describe("what stands behind a task", () => {
  const expected = {
    words: [
      { body: "Our dark green, and our own photos, please.", at: AT },
      { body: "Link to the shop.", at: AT },
    ],
    brand: { name: "Nordlicht", primaryColor: GREEN, primaryFont: "Newsreader", keywords: ["calm"] },
  }

  test("those who may work on it read the client's own words and brand, whole; nobody else does", async () => {
    const { taskId, clientId, freelancerId, companyId } = await stage("IN_PROGRESS")
    for (const id of [freelancerId, clientId, (await h.make.admin()).id]) {
      expect(await (await h.as(id)).tasks.background({ taskId })).toMatchObject(expected)
    }
    const others = [await h.make.client({ companyId }), await h.make.client(), await h.make.freelancer()]
    for (const { id } of others) {
      expect(await reason((await h.as(id)).tasks.background({ taskId }))).toBe("NOT_FOUND")
    }
    expect(await reason(h.asNobody().tasks.background({ taskId }))).toBe("SIGNED_OUT")
  })

  test("the one it is offered to reads it while the offer stands", async () => {
    const { taskId, freelancerId } = await stage("OFFERED")
    const api = await h.as(freelancerId)
    expect(await reason(api.tasks.background({ taskId }))).toBe("NOT_FOUND")
    const expiresAt = new Date(Date.now() + 3_600_000)
    await h.app.db.insert(taskOffers).values({ taskId, artistId: freelancerId, payCents: 3430, expiresAt })
    expect(await api.tasks.background({ taskId })).toMatchObject(expected)
    await h.app.db.update(taskOffers).set({ response: "EXPIRED" }).where(eq(taskOffers.taskId, taskId))
    expect(await reason(api.tasks.background({ taskId }))).toBe("NOT_FOUND")
  })

  test("nothing internal leaves with the brand", async () => {
    const { taskId, freelancerId } = await stage("IN_PROGRESS")
    const { brand } = await (await h.as(freelancerId)).tasks.background({ taskId })
    expect(Object.keys(brand ?? {})).not.toContain("onboardingStatus")
    expect(Object.keys(brand ?? {})).not.toContain("id")
  })
})

describe("who works on it", () => {
  test("clients whose task is taken see what the freelancer says about themselves", async () => {
    const { taskId, clientId, freelancerId } = await stage("IN_PROGRESS")
    await h.app.db
      .update(freelancerProfiles)
      .set({ bio: "Twenty years of posters.", portfolioUrls: ["https://posters.example"] })
      .where(eq(freelancerProfiles.userId, freelancerId))
    const about = await (await h.as(clientId)).tasks.freelancer({ taskId })
    expect(about).toMatchObject({ bio: "Twenty years of posters.", portfolioUrls: ["https://posters.example"] })
    expect(Object.keys(about ?? {})).not.toContain("hourlyRateCents")
    const stranger = await h.as((await h.make.client()).id)
    expect(await reason(stranger.tasks.freelancer({ taskId }))).toBe("NOT_FOUND")
  })

  test("nobody yet", async () => {
    const { taskId, clientId } = await stageTask(h, "PENDING")
    expect(await (await h.as(clientId)).tasks.freelancer({ taskId })).toBeNull()
  })
})
