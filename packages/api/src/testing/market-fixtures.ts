import { skills, taskOffers } from "@atelier/db/schema"
import { desc, eq } from "drizzle-orm"
import { createTask, type NewTask } from "#modules/tasks"
import type { FreelancerOverrides } from "./factories.ts"
import type { Harness } from "./harness.ts"
import { draftTask, giveCredits } from "./task-fixtures.ts"

export type Submitted = { taskId: string; clientId: string }
export type Market = {
  /** The one skill its tasks need; nobody outside this market has it. */
  skill: string
  /** Best first. */
  freelancers: string[]
  /** One more freelancer with the skill. */
  join: (overrides?: FreelancerOverrides) => Promise<string>
  /** A paid task that needs the skill at ADVANCED, PENDING, its first round enqueued. */
  submit: (task?: Partial<NewTask> & { credits?: number }) => Promise<Submitted>
}

let made = 0

/** A market apart from all others of the file: freelancers with one skill, each a little worse than the one before. */
export async function createMarket(h: Harness, size: number): Promise<Market> {
  made += 1
  const skill = `craft-${made}`
  await h.app.db.insert(skills).values({ name: skill, slug: skill, category: "design" })
  const join = async ({ profile, ...rest }: FreelancerOverrides = {}) => {
    const known = { ratingCount: 40, rating: 4, experienceLevel: "JUNIOR" as const, ...profile }
    return (await h.make.freelancer({ skills: [{ slug: skill }], ...rest, profile: known })).id
  }
  const freelancers: string[] = []
  for (let i = 0; i < size; i++) {
    freelancers.push(await join({ profile: { rating: 5 - i * 0.01 } }))
  }
  const submit = async (task: Partial<NewTask> & { credits?: number } = {}) => {
    const clientId = task.clientId ?? (await h.make.client()).id
    const needed = [{ slug: skill, minProficiency: "ADVANCED" as const, isRequired: true }]
    const draft = await draftTask(h, { urgency: "CRITICAL", skills: needed, ...task, clientId })
    await giveCredits(h, draft.payer?.payerId ?? clientId, task.credits ?? 10)
    await createTask(h.system(), draft)
    return { taskId: draft.id, clientId }
  }
  return { skill, freelancers, join, submit }
}

/** Every offer of a task, newest first. */
export function offersOf(h: Harness, taskId: string) {
  return h.app.db.select().from(taskOffers).where(eq(taskOffers.taskId, taskId)).orderBy(desc(taskOffers.createdAt))
}

/** The one offer of a task that waits for an answer, or that of one freelancer. */
export async function openOfferOf(h: Harness, taskId: string, artistId?: string) {
  const open = (await offersOf(h, taskId)).filter(
    (offer) => offer.response === "PENDING" && (artistId === undefined || offer.artistId === artistId),
  )
  const [offer, ...others] = open
  if (!offer || others.length > 0) {
    throw new Error(`${open.length} open offers instead of one.`)
  }
  return offer
}
