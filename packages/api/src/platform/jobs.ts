import { UserId } from "@atelier/domain/shared"
import { z } from "zod"
import { priorityOf, type Queue } from "./queues.ts"

type Payload = z.ZodType<Record<string, unknown>>

export type JobType<S extends Payload = Payload> = {
  payload: S
  queue: Queue
  /** Goes before everything else of its queue. */
  urgent: boolean
  /** Of those that wait, only the last one for the same subject runs. */
  onePer?(payload: z.output<S>): string
}

const job = <S extends Payload>(queue: Queue, payload: S, onePer?: (payload: z.output<S>) => string): JobType<S> => ({
  payload,
  queue,
  urgent: false,
  ...(onePer ? { onePer } : {}),
})
const urgent = <S extends Payload>(queue: Queue, payload: S): JobType<S> => ({ payload, queue, urgent: true })

const Nothing = z.object({})
const ByTask = z.object({ taskId: z.uuid() })
const task = ({ taskId }: z.output<typeof ByTask>) => taskId
const user = z.string().max(64)
const reason = z.string().max(2000)

/** One e-mail about an account; `id` makes a repeated send recognisable. */
const AccountEmailPayload = z.intersection(
  z.object({ id: z.uuid() }),
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("verify-email"), userId: user, next: z.string().max(500).optional() }),
    z.object({ kind: z.literal("address-taken"), userId: user }),
    z.object({ kind: z.literal("reset-password"), userId: user, token: z.string().max(200) }),
    z.object({ kind: z.literal("password-changed"), userId: user }),
    z.object({ kind: z.literal("two-factor-changed"), userId: user, enabled: z.boolean() }),
    z.object({ kind: z.literal("application-approved"), userId: user }),
    z.object({ kind: z.literal("application-rejected"), userId: user, reason }),
    z.object({ kind: z.literal("suspended"), userId: user, reason }),
    z.object({ kind: z.literal("reinstated"), userId: user }),
    z.object({ kind: z.literal("role-changed"), userId: user, role: z.string().max(20) }),
    z.object({
      kind: z.literal("team-invitation"),
      email: z.string().max(254),
      token: z.string().max(200),
      company: z.string().max(200),
      inviter: z.string().max(254),
    }),
    z.object({ kind: z.literal("invitation"), email: z.string().max(254), token: z.string().max(200) }),
  ]),
)

/** For what is not a module and may not tell anyone itself. */
const ToldAdmins = z.object({
  fact: z.enum(["freelancer.applied", "job.failed"]),
  payload: z.record(z.string(), z.string()),
  dedupeKey: z.string().max(200),
})

/**
 * Every job by its name, with what it is given and where it waits. Any module may enqueue any of them; a handler stands in
 * `jobs.ts` of the module that its name begins with.
 */
export const JOB_TYPES = {
  "admin.prove-cash": job("rest", z.object({ look: z.int().min(1).max(9).default(1) })),
  "billing.handle-event": urgent("money", z.object({ eventId: z.uuid() })),
  "billing.reconcile-purchases": job("money", Nothing),
  "briefs.read-file": job("rest", z.object({ briefId: z.uuid(), fileId: z.uuid() })),
  "delivery.describe-files": job("rest", Nothing),
  "delivery.make-film": job("rest", z.object({ fileId: z.uuid() }), ({ fileId }) => fileId),
  "delivery.read-facts": job("rest", z.object({ fileId: z.uuid() }), ({ fileId }) => fileId),
  "delivery.remove-objects": job("rest", z.object({ keys: z.array(z.string().max(100)).max(500) })),
  "briefs.remove-discarded": job("rest", Nothing),
  "delivery.tidy-uploads": job("rest", Nothing),
  "identity.tidy": job("rest", Nothing),
  "imports.run-import": job("rest", z.object({ importId: z.uuid() })),
  "imports.tidy": job("rest", Nothing),
  // The first look for a new task goes before the next looks for others, however many offers ran out at once.
  "matching.first-round": urgent("matching", ByTask),
  "matching.run-round": job("matching", ByTask, task),
  "matching.withdraw-offers": job("matching", z.object({ freelancerId: UserId })),
  "matching.announce-broadcast": job("matching", z.object({ roundId: z.uuid() })),
  "matching.tell-withdrawn": job("matching", ByTask),
  "matching.recompute-metrics": job("rest", ByTask, task),
  "notifications.send-account-email": urgent("mail", AccountEmailPayload),
  "notifications.send-mail": job("mail", z.object({ notificationId: z.uuid() })),
  "notifications.tell-admins": job("rest", ToldAdmins),
  // Only which object changed, never what an event says of it.
  "payouts.handle-event": job("money", z.object({ type: z.string().max(200), objectId: z.string().min(1).max(255) })),
  "payouts.send": job("money", z.object({ payoutId: z.uuid() })),
  "payouts.sweep": job("money", Nothing),
}

export type JobName = keyof typeof JOB_TYPES
/** The jobs of one module. */
export type JobsOf<M extends string> = Extract<JobName, `${M}.${string}`>
/** What is enqueued, and what the handler gets of it. */
export type JobInput<N extends JobName> = z.input<(typeof JOB_TYPES)[N]["payload"]>
export type JobPayload<N extends JobName> = z.output<(typeof JOB_TYPES)[N]["payload"]>

/** Former names of jobs, with the present one: what was enqueued before a rename still runs, wherever it waits. */
export const FORMER_NAMES: Readonly<Record<string, JobName>> = {
  "identity.send-letter": "notifications.send-account-email",
  "matching.learn": "matching.recompute-metrics",
}

/** All names that a job in a queue may have: the present one first. */
export const namesOf = (name: string): string[] => [
  name,
  ...Object.keys(FORMER_NAMES).filter((former) => FORMER_NAMES[former] === name),
]

/** Where each job waits, for whoever passes a row of the outbox on. */
export const JOB_PLACES = Object.entries(JOB_TYPES).flatMap(([present, { queue, urgent }]) =>
  namesOf(present).map((name) => ({ name, queue, priority: priorityOf(queue, urgent) })),
)
