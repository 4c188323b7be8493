import { z } from "zod"
import type { UserRole } from "../identity/enums.ts"
import type { ActivityAction } from "./enums.ts"

type Reads<S extends z.ZodObject> = Record<"CLIENT" | "FREELANCER", readonly (keyof z.infer<S> & string)[]>

/** What is kept of an event, and what of it a client and a freelancer may read; admins read everything. */
const entry = <S extends z.ZodObject>(data: S, reads: Reads<S>) => ({ data, reads })

const NOTHING = { CLIENT: [], FREELANCER: [] } as const
const nothing = entry(z.object({}), NOTHING)

const freelancerId = z.string()
const level = z.int()
const due = z.object({ deadline: z.string().nullable() })
const changed = z.record(z.string(), z.unknown())

/** One entry for every action of the time line. Clients read of no pay, freelancers of no price, neither of how matching went. */
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
  retried: nothing,
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
  started: nothing,
  released: entry(z.object({ freelancerId: z.string().nullable(), reason: z.string() }), {
    CLIENT: ["reason"],
    FREELANCER: ["reason"],
  }),
  submitted: entry(z.object({ files: z.int() }), { CLIENT: ["files"], FREELANCER: ["files"] }),
  passed: nothing,
  returned: entry(z.object({ before: due, after: due }), {
    CLIENT: ["before", "after"],
    FREELANCER: ["before", "after"],
  }),
  approved: nothing,
  completed: nothing,
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
  dispute_opened: nothing,
  dispute_resolved: nothing,
  deadline_changed: entry(z.object({ before: changed, after: changed }), {
    CLIENT: ["before", "after"],
    FREELANCER: ["before", "after"],
  }),
  details_changed: entry(z.object({ before: changed, after: changed }), {
    CLIENT: ["before", "after"],
    FREELANCER: ["before", "after"],
  }),
  rated: entry(z.object({ score: z.int() }), { CLIENT: ["score"], FREELANCER: ["score"] }),
} as const satisfies Record<
  ActivityAction,
  { data: z.ZodObject; reads: Record<"CLIENT" | "FREELANCER", readonly string[]> }
>

type DataOf<A extends ActivityAction> = (typeof TIMELINE)[A]["data"]
export type TimelineData<A extends ActivityAction> = z.input<DataOf<A>>
/** The same where it is a part of what is known; of an entry that keeps nothing it asks nothing. */
export type KeptData<A extends ActivityAction> = keyof DataOf<A>["shape"] extends never ? unknown : TimelineData<A>

/** What an entry keeps of everything that is known of its cause. */
export function keptData(action: ActivityAction, data: unknown): Record<string, unknown> {
  return TIMELINE[action].data.parse(data)
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
  const allowed: readonly string[] = TIMELINE[action].reads[role]
  return Object.fromEntries(Object.entries(data).filter(([key]) => allowed.includes(key)))
}
