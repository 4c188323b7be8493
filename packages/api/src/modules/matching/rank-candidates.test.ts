import { randomUUID } from "node:crypto"
import {
  artistSkills,
  clientArtistAffinity,
  freelancerProfiles,
  skills,
  taskActivityLog,
  taskOffers,
  tasks,
  users,
} from "@atelier/db/schema"
import { SKILL_PROFICIENCIES } from "@atelier/domain/catalog"
import { ROUND_THE_CLOCK, sameHours } from "@atelier/domain/hours"
import { ARTIST_EXPERIENCE_LEVELS, FREELANCER_STATUSES } from "@atelier/domain/identity"
import {
  type CandidateFeatures,
  DEFAULT_CONFIG,
  DEFAULT_MEANS,
  EXCLUSION_REASONS,
  exclusionReason,
  rankCandidates as rankFeatures,
  type TaskFeatures,
} from "@atelier/domain/matching"
import { isActive, TASK_STATUSES, TASK_URGENCIES } from "@atelier/domain/tasks"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createTask } from "#modules/tasks"
import { type Harness, setup } from "#testing/harness"
import { draftTask, giveCredits, stageTask } from "#testing/task-fixtures"
import { loadCandidates } from "./load-candidates.ts"
import { rankCandidates } from "./rank-candidates.ts"
import { loadTaskFeatures } from "./task-features.ts"

const PEOPLE = 300
const NOON = Date.UTC(2026, 10, 23, 12)
const WEEKS = [sameHours("09:00", "17:30"), sameHours("22:00", "06:00", [1, 6, 7]), ROUND_THE_CLOCK]
const ZONES = ["UTC", "Asia/Tokyo", "America/New_York", "Europe/Berlin", "Asia/Kolkata"]

let h: Harness
let clientId: string
const [skillIds, skillSlugs]: [string[], string[]] = [[], ["s-a", "s-b", "s-c", "s-d", "s-e"]]

let state = 7
/** A fixed sequence, so that a failure can be run again. */
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
const below = (n: number) => Math.floor(random() * n)
const oneOf = <T>(values: readonly [T, ...T[]] | readonly T[]): T => values[below(values.length)] as T
const chance = (p: number) => random() < p

/** Rows as they could lie there, written without the triggers that would make them one step at a time. */
function inBulk(fn: (tx: Parameters<Parameters<Harness["app"]["db"]["transaction"]>[0]>[0]) => Promise<unknown>) {
  return h.database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await fn(tx)
  })
}

async function makePeople() {
  for (const slug of skillSlugs) {
    const [row] = await h.app.db.insert(skills).values({ name: slug, slug, category: "x" }).returning({ id: skills.id })
    skillIds.push(row?.id ?? "")
  }
  await inBulk(async (tx) => {
    for (let i = 0; i < PEOPLE; i++) {
      const id = `p-${i}`
      const role = chance(0.03) ? "CLIENT" : "FREELANCER"
      const suspendedAt = chance(0.03) ? new Date() : null
      const erasedAt = chance(0.02) ? new Date() : null
      await tx
        .insert(users)
        .values({ id, name: id, email: `${id}@example.com`, role, timezone: oneOf(ZONES), suspendedAt, erasedAt })
      const completed = below(60)
      const received = below(40)
      await tx.insert(freelancerProfiles).values({
        userId: id,
        status: chance(0.85) ? "APPROVED" : oneOf(FREELANCER_STATUSES),
        availability: chance(0.92),
        vacationMode: chance(0.05),
        vacationUntil: chance(0.1) ? new Date(NOON + (random() - 0.5) * 1e9) : null,
        experienceLevel: oneOf(ARTIST_EXPERIENCE_LEVELS),
        maxConcurrentTasks: 1 + below(6),
        acceptsUrgentTasks: chance(0.8),
        preferredCategories: chance(0.3) ? ["STATIC_ADS"] : [],
        minCreditsToAccept: oneOf([0, 1, 1, 1, 12, 30]),
        workingHours: oneOf(WEEKS),
        lastOfferedAt: chance(0.5) ? new Date(Date.now() - below(1e9)) : null,
        rating: below(51) / 10,
        ratingCount: below(30),
        completedTasks: completed,
        onTimeTasks: below(completed + 1),
        offersReceived: received,
        offersAccepted: below(received + 1),
      })
      for (const skillId of skillIds.filter(() => chance(0.6))) {
        const proficiencyLevel = oneOf(SKILL_PROFICIENCIES)
        await tx.insert(artistSkills).values({ artistId: id, skillId, proficiencyLevel, verified: chance(0.5) })
      }
      if (chance(0.1)) {
        const isFavorite = chance(0.5)
        await tx.insert(clientArtistAffinity).values({ clientId, artistId: id, isFavorite, isBlocked: !isFavorite })
      }
    }
  })
}

async function makeLoad(categoryId: string) {
  const { clientId: other } = await stageTask(h)
  await inBulk(async (tx) => {
    for (let i = 0; i < PEOPLE * 2; i++) {
      await tx.insert(tasks).values({
        clientId: other,
        freelancerId: `p-${below(PEOPLE)}`,
        categoryId,
        title: "Some work",
        description: "Some work that was done.",
        status: oneOf(TASK_STATUSES),
        creditsUsed: 10,
        quote: { credits: 10, lines: [], pricingVersion: 1 },
      })
    }
  })
}

async function makeAnswers(taskId: string) {
  const { taskId: elsewhere } = await stageTask(h)
  await inBulk(async (tx) => {
    for (let i = 0; i < PEOPLE; i++) {
      const response = oneOf(["ACCEPTED", "DECLINED", "EXPIRED"] as const)
      const withdrawn = response === "EXPIRED" && chance(0.4)
      const expiresAt = new Date()
      if (chance(0.15)) {
        await tx.insert(taskOffers).values({
          taskId,
          artistId: `p-${i}`,
          payCents: 1,
          expiresAt,
          response,
          broadcast: chance(0.5),
          declineReason: response === "DECLINED" ? "TOO_BUSY" : null,
          respondedAt: response === "EXPIRED" ? null : expiresAt,
          withdrawnAt: withdrawn ? expiresAt : null,
          withdrawnReason: withdrawn ? "FREELANCER_ON_VACATION" : null,
        })
      }
      if (chance(0.05)) {
        const metadata = { freelancerId: `p-${i}`, reason: "ill" }
        await tx.insert(taskActivityLog).values({ taskId, action: "released", actorType: "freelancer", metadata })
      }
      if (chance(0.1)) {
        const broadcast = chance(0.5)
        const holds = {
          taskId: broadcast ? elsewhere : randomUUID(),
          artistId: `p-${i}`,
          payCents: 1,
          expiresAt,
          broadcast,
        }
        await tx.insert(taskOffers).values(holds)
      }
    }
  })
}

/** The same features read table by table, with nothing decided on the way. */
async function readEverything(task: TaskFeatures) {
  const people = await h.app.db
    .select({ user: users, profile: freelancerProfiles })
    .from(freelancerProfiles)
    .innerJoin(users, eq(users.id, freelancerProfiles.userId))
  const own = await h.app.db.select().from(artistSkills)
  const work = await h.app.db.select().from(tasks)
  const offers = await h.app.db.select().from(taskOffers)
  const log = await h.app.db.select().from(taskActivityLog).where(eq(taskActivityLog.taskId, task.taskId))
  const affinity = await h.app.db.select().from(clientArtistAffinity)
  const candidates = people
    .filter(({ user }) => user.role === "FREELANCER" && !user.erasedAt)
    .map(({ user, profile }): CandidateFeatures => {
      const mine = offers.filter((offer) => offer.artistId === user.id)
      const here = mine.filter((offer) => offer.taskId === task.taskId)
      const gaveBack = log.some(({ action, metadata }) => action === "released" && metadata.freelancerId === user.id)
      const wish = affinity.find((one) => one.artistId === user.id && one.clientId === task.clientId)
      const ran = here.some((offer) => offer.response === "EXPIRED" && !offer.withdrawnAt)
      return {
        ...profile,
        userId: user.id,
        timezone: user.timezone,
        status: user.suspendedAt ? "SUSPENDED" : profile.status,
        skills: own
          .filter(({ artistId }) => artistId === user.id)
          .map(({ skillId, proficiencyLevel, verified }) => ({ skillId, level: proficiencyLevel, verified })),
        activeTasks:
          work.filter((one) => one.freelancerId === user.id && isActive(one.status)).length +
          mine.filter((offer) => offer.response === "PENDING" && !offer.broadcast).length,
        clientFavourite: wish?.isFavorite ?? false,
        blockedByClient: wish?.isBlocked ?? false,
        answered:
          gaveBack || here.some(({ response }) => response === "ACCEPTED")
            ? "RELEASED"
            : here.some(({ response }) => response === "DECLINED")
              ? "DECLINED"
              : ran
                ? "EXPIRED"
                : null,
      }
    })
  const everyone = people.map(({ profile }) => profile)
  const sum = (of: (one: (typeof everyone)[number]) => number) => everyone.reduce((total, one) => total + of(one), 0)
  const means = {
    rating: sum((c) => c.rating * c.ratingCount) / sum((c) => c.ratingCount),
    onTimeRate: sum((c) => c.onTimeTasks) / sum((c) => c.completedTasks),
    acceptanceRate: sum((c) => c.offersAccepted) / sum((c) => c.offersReceived),
  }
  return { candidates, means }
}

beforeAll(async () => {
  h = await setup()
  clientId = (await h.make.client({ id: "the-client" })).id
  await makePeople()
}, 60_000)
afterAll(() => h.close())

async function submit(urgency: (typeof TASK_URGENCIES)[number], needed: number) {
  await giveCredits(h, clientId, 20)
  const wanted = skillSlugs.slice(0, needed).map((slug, i) => ({
    slug,
    minProficiency: oneOf(SKILL_PROFICIENCIES),
    isRequired: i < needed - 1 || needed === 1,
  }))
  const draft = await draftTask(h, { clientId, credits: 20, urgency, skills: wanted, complexity: "ADVANCED" })
  await createTask(h.system(), draft)
  return draft
}

describe("ranking in the database and in the domain", () => {
  test("agree on everyone's place, score and reason, at every level", async () => {
    const seen = new Set<string>()
    for (const [index, urgency] of TASK_URGENCIES.entries()) {
      const draft = await submit(urgency, [1, 2, 4, 0][index] ?? 1)
      if (index === 0) {
        await makeLoad(draft.categoryId)
      }
      await makeAnswers(draft.id)
      const task = {
        ...(await loadTaskFeatures(h.system(), draft.id)),
        now: new Date(`2026-11-23T0${index * 3}:00:00Z`),
      }
      const naive = await readEverything(task)
      for (const level of [1, 2, 3] as const) {
        const pool = await rankCandidates(h.system(), task, DEFAULT_CONFIG, level)
        const whole = rankFeatures(naive.candidates, { ...task, means: naive.means }, DEFAULT_CONFIG, level)
        expect(pool.task.means?.rating).toBeCloseTo(naive.means.rating, 10)
        expect(pool.ranked.map(({ rank, candidate, score }) => [rank, candidate.userId, score])).toEqual(
          whole.ranked.map(({ rank, candidate, score }) => [rank, candidate.userId, score]),
        )
        const counts: Record<string, number> = {}
        for (const { reason } of whole.excluded) {
          counts[reason] = (counts[reason] ?? 0) + 1
          seen.add(reason)
        }
        expect(pool.excludedCounts).toEqual(counts)
        expect(pool.considered).toBe(naive.candidates.length)
        const reasons = new Map(whole.excluded.map(({ userId, reason }) => [userId, reason]))
        expect(pool.excluded.length).toBe(Math.min(50, whole.excluded.length))
        for (const { candidate, reason } of pool.excluded) {
          expect(reason).toBe(reasons.get(candidate.userId))
          expect(exclusionReason(candidate, pool.task, DEFAULT_CONFIG, level)).toBe(reason)
        }
      }
    }
    expect([...seen].sort()).toEqual(EXCLUSION_REASONS.filter((reason) => reason !== "IS_CLIENT").toSorted())
  }, 60_000)

  test("a client who is a freelancer too is never offered the own task", async () => {
    const { id } = await h.make.freelancer()
    const task = { ...(await loadTaskFeatures(h.system(), (await stageTask(h)).taskId)), clientId: id }
    const pool = await loadCandidates(h.system(), task, DEFAULT_CONFIG, 1)
    expect(pool.counts.IS_CLIENT).toBe(1)
    expect(pool.candidates.map(({ userId }) => userId)).not.toContain(id)
  })

  test("the rule about holidays can be switched off, and means start from the domain's", async () => {
    const task = await loadTaskFeatures(h.system(), (await stageTask(h)).taskId)
    const lax = { ...DEFAULT_CONFIG, exclusionRules: { ...DEFAULT_CONFIG.exclusionRules, onVacation: false } }
    expect((await rankCandidates(h.system(), task, DEFAULT_CONFIG, 1)).excludedCounts.ON_VACATION).toBeGreaterThan(0)
    expect((await rankCandidates(h.system(), task, lax, 1)).excludedCounts.ON_VACATION).toBeUndefined()
    const empty = await setup()
    try {
      const pool = await loadCandidates(empty.system(), task, DEFAULT_CONFIG, 1)
      expect(pool).toEqual({ candidates: [], excluded: [], counts: {}, considered: 0, means: DEFAULT_MEANS })
    } finally {
      await empty.close()
    }
  })
})
