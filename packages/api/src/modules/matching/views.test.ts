import { artistSkills, skills } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { createMarket, openOfferOf } from "#testing/market-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const NOT_FOUND = { cause: { reason: "NOT_FOUND" } }

async function offered(size = 2) {
  const market = await createMarket(h, size)
  const submitted = await market.submit({
    description: "One banner for the autumn sale, warm colours.",
    urgency: "STANDARD",
  })
  await h.drainJobs()
  const offer = await openOfferOf(h, submitted.taskId)
  return { market, offer, ...submitted, holder: await h.as(offer.artistId) }
}

describe("a freelancer's offers", () => {
  test("show pay, brief, own points and place, and what would have added points", async () => {
    const { market, offer, holder } = await offered()
    await h.app.db
      .update(artistSkills)
      .set({ verified: false })
      .where(eq(artistSkills.artistId, market.freelancers[1] ?? ""))
    const { items } = await holder.matching.offers({})
    expect(items).toEqual([
      expect.objectContaining({
        id: offer.id,
        state: "OPEN",
        payCents: 3430,
        credits: 10,
        countsWorkingHours: true,
        broadcast: false,
        rankBand: 1,
        eligible: 2,
        summary: "One banner for the autumn sale, warm colours.",
      }),
    ])
    expect(await holder.matching.count()).toEqual({ open: 1 })
    const detail = await holder.matching.offer({ offerId: offer.id })
    expect(detail).toMatchObject({
      centsPerCredit: 343,
      holdDays: 7,
      workload: { activeTasks: 0, maxConcurrentTasks: 3 },
      client: { answersWithinHours: null },
      brief: { description: "One banner for the autumn sale, warm colours.", maxRevisions: 2 },
    })
    expect(detail.brief?.skills).toEqual([
      { slug: market.skill, name: market.skill, minProficiency: "ADVANCED", isRequired: true },
    ])
    const points = detail.why?.parts.map((part) => part.points) ?? []
    expect(detail.why?.parts.map(({ weight }) => weight)).toEqual([35, 20, 20, 15, 10])
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(detail.why?.total ?? 0, 5)
    expect(detail.why?.gains).toEqual([{ code: "PREFER_CATEGORY", points: expect.any(Number), skill: null }])

    await holder.matching.decline({ offerId: offer.id, reason: "LOW_CREDITS", comment: "Too little for a banner." })
    await h.drainJobs()
    const next = await openOfferOf(h, offer.taskId)
    const other = await h.as(next.artistId)
    const [skill] = await h.app.db.select().from(skills).where(eq(skills.slug, market.skill))
    expect((await other.matching.offer({ offerId: next.id })).why?.gains).toContainEqual({
      code: "VERIFY_SKILL",
      points: 3.5,
      skill: { slug: skill?.slug, name: skill?.name },
    })
  })

  test("keep the reason of a closed one but no longer its brief", async () => {
    const { offer, holder, taskId } = await offered()
    const again = { offerId: offer.id, reason: "OTHER" as const, comment: "Moving house." }
    await holder.matching.decline(again)
    await holder.matching.decline(again)
    await h.drainJobs()
    expect((await holder.matching.offers({})).items).toEqual([])
    const { items } = await holder.matching.history({})
    expect(items).toEqual([
      expect.objectContaining({
        id: offer.id,
        state: "DECLINED",
        declineReason: "OTHER",
        summary: null,
        references: [],
      }),
    ])
    expect(await holder.matching.offer({ offerId: offer.id })).toMatchObject({
      state: "DECLINED",
      declineNote: "Moving house.",
      brief: null,
    })
    await expect(holder.matching.accept({ offerId: offer.id })).rejects.toMatchObject({
      cause: { reason: "OFFER_CLOSED" },
    })
    await expect(holder.tasks.byId({ taskId })).rejects.toMatchObject(NOT_FOUND)
  })

  test("are nobody else's: NOT_FOUND to read and to answer", async () => {
    const { market, offer } = await offered()
    const other = await h.as(market.freelancers.find((id) => id !== offer.artistId) ?? "")
    const input = { offerId: offer.id }
    await expect(other.matching.offer(input)).rejects.toMatchObject(NOT_FOUND)
    await expect(other.matching.accept(input)).rejects.toMatchObject(NOT_FOUND)
    await expect(other.matching.decline({ ...input, reason: "TOO_BUSY" })).rejects.toMatchObject(NOT_FOUND)
    expect((await other.matching.offers({})).items).toEqual([])
  })

  test("cannot be answered by someone suspended, who may still read the history", async () => {
    const { offer } = await offered()
    const admin = await h.as((await h.make.admin()).id)
    await admin.identity.admin.suspendUser({ userId: offer.artistId, reason: "Copied work." })
    const suspended = await h.as(offer.artistId)
    await expect(suspended.matching.accept({ offerId: offer.id })).rejects.toMatchObject({
      cause: { reason: "SUSPENDED" },
    })
    await h.drainJobs()
    expect((await suspended.matching.history({})).items[0]).toMatchObject({ state: "WITHDRAWN" })
  })

  test("need a word where the reason is another one", async () => {
    const { offer, holder } = await offered()
    await expect(holder.matching.decline({ offerId: offer.id, reason: "OTHER" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    })
  })
})

describe("why this person", () => {
  test("is told to the client without pay, score or anyone else", async () => {
    const { market, offer, clientId, holder, taskId } = await offered(3)
    const client = await h.as(clientId)
    expect(await client.matching.explain({ taskId })).toBeNull()
    await holder.matching.accept({ offerId: offer.id })
    const why = await client.matching.explain({ taskId })
    expect(why?.freelancer).toMatchObject({ id: offer.artistId, isFavorite: false })
    expect(why?.reasons).toEqual([
      { code: "SKILLS", params: { matched: 1, required: 1, verified: 1 } },
      { code: "EXPERIENCE", params: { level: "JUNIOR" } },
      { code: "RATED", params: { rating: 5, ratingCount: 40 } },
      { code: "WORKS_NOW", params: {} },
      { code: "HAS_TIME", params: {} },
    ])
    const said = JSON.stringify(why)
    expect(said).not.toMatch(/cents|pay|score|rank|weight/i)
    for (const other of market.freelancers.filter((id) => id !== offer.artistId)) {
      expect(said).not.toContain(other)
    }
    const stranger = await h.as((await h.make.client()).id)
    await expect(stranger.matching.explain({ taskId })).rejects.toMatchObject(NOT_FOUND)
  })

  test("is Atelier's choice when an admin assigned", async () => {
    const { market, clientId, taskId } = await offered(2)
    const admin = await h.as((await h.make.admin()).id)
    await admin.tasks.admin.assign({ taskId, freelancerId: market.freelancers[1] ?? "" })
    const why = await (await h.as(clientId)).matching.explain({ taskId })
    expect(why?.reasons).toEqual([{ code: "CHOSEN_BY_ATELIER", params: {} }])
  })
})

describe("a client's wishes", () => {
  test("count only for people who worked for the client; a block withdraws at once and keeps the person out", async () => {
    const { market, offer, clientId, holder } = await offered(2)
    const client = await h.as(clientId)
    const stranger = market.freelancers.find((id) => id !== offer.artistId) ?? ""
    await expect(client.matching.setAffinity({ freelancerId: stranger, wish: "BLOCKED" })).rejects.toMatchObject(
      NOT_FOUND,
    )
    await holder.matching.accept({ offerId: offer.id })
    await client.matching.setAffinity({ freelancerId: offer.artistId, wish: "FAVOURITE" })
    const second = await market.submit({ clientId })
    await h.drainJobs()
    const again = await openOfferOf(h, second.taskId)
    expect(again.artistId).toBe(offer.artistId)
    expect((await holder.matching.offer({ offerId: again.id })).why?.bonuses).toEqual([
      { code: "CLIENT_FAVOURITE", points: 10 },
    ])
    await client.matching.setAffinity({ freelancerId: offer.artistId, wish: "BLOCKED" })
    await h.drainJobs()
    expect((await openOfferOf(h, second.taskId)).artistId).toBe(stranger)
    const third = await market.submit({ clientId })
    await h.drainJobs()
    expect((await openOfferOf(h, third.taskId)).artistId).toBe(stranger)
  })
})

describe("the admin's rounds", () => {
  test("tell everything: candidates in order with their parts and outcome, who was kept out and why", async () => {
    const { market, offer, holder, taskId } = await offered(3)
    await holder.matching.decline({ offerId: offer.id, reason: "TOO_BUSY" })
    await h.drainJobs()
    const admin = (await h.as((await h.make.admin()).id)).matching.admin
    const { items } = await admin.rounds({ taskId })
    expect(
      items.map(({ number, outcome, level, eligible, offers }) => [number, outcome, level, eligible, offers]),
    ).toEqual([
      [2, "OFFERED", 1, 2, 1],
      [1, "OFFERED", 1, 3, 1],
    ])
    const [second, first] = items
    expect(first?.offeredTo?.id).toBe(offer.artistId)
    const detail = await admin.round({ roundId: first?.id ?? "" })
    expect(detail.candidates.map(({ freelancer }) => freelancer.id)).toEqual(market.freelancers)
    expect(detail.candidates.map(({ rank }) => rank)).toEqual([1, 2, 3])
    expect(detail.candidates[0]?.offer).toMatchObject({
      response: "DECLINED",
      declineReason: "TOO_BUSY",
      thisRound: true,
    })
    expect(detail.candidates[1]?.offer).toMatchObject({ response: "PENDING", thisRound: false })
    expect(detail.candidates[2]?.offer).toBeNull()
    const shares = Object.values(detail.candidates[0]?.points ?? {})
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(detail.candidates[0]?.score ?? 0, 5)
    const later = await admin.round({ roundId: second?.id ?? "" })
    expect(later.exclusions).toContainEqual({ reason: "ALREADY_DECLINED", count: 1 })
    expect(later.excluded[0]).toMatchObject({ freelancer: { id: offer.artistId }, reason: "ALREADY_DECLINED" })
    const total = later.exclusions.reduce((sum, { count }) => sum + count, later.eligible)
    expect(total).toBe(later.considered)
    const all = await admin.rounds({ limit: 1 })
    expect(all.items).toHaveLength(1)
    const rest = await admin.rounds({ limit: 100, cursor: all.nextCursor ?? "" })
    expect(rest.items.map(({ id }) => id)).not.toContain(all.items[0]?.id)
  })
})
