import { z } from "zod"
import type { UserRole } from "../identity/enums.ts"
import { keysOf, recordOf } from "../shared/records.ts"
import { DISPUTE_CATEGORIES, PARTIES, type Party } from "./enums.ts"
import { TASK_EVENTS, TASK_TRANSITIONS, type TaskEvent } from "./lifecycle.ts"

type Reads<S extends z.ZodObject> = Record<"CLIENT" | "FREELANCER", readonly (keyof z.infer<S> & string)[]>

type Entry = { data: z.ZodObject; reads: Record<"CLIENT" | "FREELANCER", readonly string[]> }

/** What is kept of an event, and what of it a client and a freelancer may read; admins read everything. */
const entry = <S extends z.ZodObject>(data: S, reads: Reads<S>) => ({ data, reads })

const NOTHING = { CLIENT: [], FREELANCER: [] } as const
const KEEPS_NOTHING = entry(z.object({}), NOTHING)

const freelancerId = z.string()
const level = z.int()
const due = z.object({ deadline: z.string().nullable() })
const changed = z.record(z.string(), z.unknown())

/**
 * What is kept of an action, and actions that are no step of the life cycle. A step that is not named here keeps nothing. Clients
 * read of no pay, freelancers of no price, neither of how matching went.
 */
const TIMELINE = {
  created: entry(z.object({ credits: z.int() }), { CLIENT: ["credits"], FREELANCER: [] }),
  offered: entry(
    z.object({
      freelancerId: freelancerId.optional(),
      offers: z.int().optional(),
      level,
      rank: z.int().optional(),
      score: z.number().optional(),
      roundId: z.string(),
    }),
    NOTHING,
  ),
  declined: entry(z.object({ freelancerId, level, reason: z.string() }), { CLIENT: [], FREELANCER: ["reason"] }),
  offer_expired: entry(z.object({ freelancerId: freelancerId.optional(), offers: z.int().optional(), level }), NOTHING),
  offer_withdrawn: entry(z.object({ freelancerId, level, reason: z.string() }), { CLIENT: [], FREELANCER: ["reason"] }),
  unassignable: entry(z.object({ roundId: z.string() }), NOTHING),
  assigned: entry(
    z.object({
      freelancerId,
      level: level.optional(),
      payCents: z.int().optional(),
      previousFreelancerId: z.string().optional(),
      reason: z.string().optional(),
    }),
    { CLIENT: ["reason"], FREELANCER: ["payCents", "reason"] },
  ),
  released: entry(z.object({ freelancerId: z.string().nullable(), reason: z.string() }), {
    CLIENT: ["reason"],
    FREELANCER: ["reason"],
  }),
  submitted: entry(z.object({ files: z.int() }), { CLIENT: ["files"], FREELANCER: ["files"] }),
  returned: entry(z.object({ before: due, after: due }), {
    CLIENT: ["before", "after"],
    FREELANCER: ["before", "after"],
  }),
  revision_requested: entry(
    z.object({
      feedback: z.string(),
      round: z.int(),
      before: due,
      after: due,
      bought: z.boolean().optional(),
      credits: z.int().optional(),
    }),
    {
      CLIENT: ["feedback", "round", "before", "after", "bought", "credits"],
      FREELANCER: ["feedback", "round", "before", "after"],
    },
  ),
  revision_purchased: entry(z.object({ credits: z.int(), round: z.int() }), {
    CLIENT: ["credits", "round"],
    FREELANCER: ["round"],
  }),
  cancelled: entry(
    z.object({ refundCredits: z.int(), earnedCredits: z.int().optional(), reason: z.string().optional() }),
    { CLIENT: ["refundCredits", "reason"], FREELANCER: ["reason"] },
  ),
  dispute_opened: entry(z.object({ category: z.enum(DISPUTE_CATEGORIES), reason: z.string() }), {
    CLIENT: ["category", "reason"],
    FREELANCER: ["category", "reason"],
  }),
  dispute_answered: entry(z.object({ answer: z.string() }), { CLIENT: ["answer"], FREELANCER: ["answer"] }),
  dispute_withdrawn: KEEPS_NOTHING,
  settlement_proposed: entry(z.object({ note: z.string(), refundCredits: z.int() }), {
    CLIENT: ["note", "refundCredits"],
    FREELANCER: ["note"],
  }),
  settlement_accepted: KEEPS_NOTHING,
  dispute_resolved: entry(z.object({ note: z.string(), refundCredits: z.int() }), {
    CLIENT: ["note", "refundCredits"],
    FREELANCER: ["note"],
  }),
  deadline_changed: entry(z.object({ before: changed, after: changed }), {
    CLIENT: ["before", "after"],
    FREELANCER: ["before", "after"],
  }),
  details_changed: entry(z.object({ before: changed, after: changed }), {
    CLIENT: ["before", "after"],
    FREELANCER: ["before", "after"],
  }),
  rated: entry(z.object({ score: z.int() }), { CLIENT: ["score"], FREELANCER: ["score"] }),
} as const satisfies Record<string, Entry>

type Step = (typeof TASK_TRANSITIONS)[TaskEvent]
type StepAction = Step["entry"] | Extract<Step, { entryBySystem: string }>["entryBySystem"]
/** Everything that a time line tells of: every step of the life cycle, and what `TIMELINE` has besides. */
export type ActivityAction = StepAction | keyof typeof TIMELINE

/** The name under which a step stands in the time line. */
export function entryOf(event: TaskEvent, by: Party): ActivityAction {
  const step = TASK_TRANSITIONS[event]
  return by === "SYSTEM" && "entryBySystem" in step ? step.entryBySystem : step.entry
}

const STEP_ACTIONS = TASK_EVENTS.flatMap((event) => PARTIES.map((party) => entryOf(event, party)))
export const ACTIVITY_ACTIONS = keysOf<ActivityAction>({ ...recordOf(STEP_ACTIONS, () => true), ...TIMELINE })

type DataOf<A extends ActivityAction> = A extends keyof typeof TIMELINE
  ? (typeof TIMELINE)[A]["data"]
  : (typeof KEEPS_NOTHING)["data"]
export type TimelineData<A extends ActivityAction> = z.input<DataOf<A>>
/** The same where it is a part of what is known; of an entry that keeps nothing it asks nothing. */
export type KeptData<A extends ActivityAction> = keyof DataOf<A>["shape"] extends never ? unknown : TimelineData<A>

const ENTRIES: Partial<Record<ActivityAction, Entry>> = TIMELINE
const entryNamed = (action: ActivityAction) => ENTRIES[action] ?? KEEPS_NOTHING

/** What an entry keeps of everything that is known of its cause. */
export function keptOf(action: ActivityAction): z.ZodObject {
  return entryNamed(action).data
}

/** What of an entry's data a role may read. */
export function readableData(
  action: ActivityAction,
  role: UserRole,
  data: Record<string, unknown>,
): Record<string, unknown> {
  if (role === "ADMIN") {
    return data
  }
  const allowed: readonly string[] = entryNamed(action).reads[role]
  return Object.fromEntries(Object.entries(data).filter(([key]) => allowed.includes(key)))
}
