import type { FactName, FactPayload } from "../facts/index.ts"
import { keysOf } from "../shared/records.ts"
import type { Party, TaskStatus } from "./enums.ts"
import { isTerminal } from "./statuses.ts"
import type { KeptData } from "./timeline.ts"

/** Jobs that are about one task. */
type TaskJob = "matching.run-round" | "matching.recompute-metrics"

/** Where a step may begin and end, who may cause it, and what it leaves behind besides the status. */
export type TransitionRule = {
  readonly from: readonly TaskStatus[]
  readonly to: TaskStatus | readonly TaskStatus[]
  readonly by: readonly Party[]
  /** Narrower starting points for one party of `by`. */
  readonly only?: Partial<Record<Party, readonly TaskStatus[]>>
  /** Its entry on the time line; what is kept of it and what each role may read, if anything, stands in `timeline.ts`. */
  readonly entry: string
  readonly entryBySystem?: string
  /** The facts that it is, one of them audited; `factsBy` only when that party causes the step. */
  readonly facts?: readonly FactName[]
  readonly factsBy?: Partial<Record<Party, readonly FactName[]>>
  /** Jobs about the task that follow, by where the step has led. */
  readonly jobs?: (to: TaskStatus) => readonly TaskJob[]
  /** Lists of admins that change with it, besides the tasks'. */
  readonly lists?: readonly string[]
  /** It sets a deadline that may come before those already set. */
  readonly setsDeadline?: true
}

/**
 * The only truth about how a task moves, and everything that follows from it: a verb states an event and its data. An empty
 * `from` creates the task.
 */
export const TASK_TRANSITIONS = {
  submit: { from: [], to: "PENDING", by: ["CLIENT"], entry: "created", facts: ["task.created"] },
  offer: { from: ["PENDING", "OFFERED"], to: "OFFERED", by: ["SYSTEM"], entry: "offered", facts: ["task.offered"] },
  broadcast: {
    from: ["PENDING", "OFFERED"],
    to: "OFFERED",
    by: ["SYSTEM"],
    entry: "offered",
    facts: ["task.offered"],
  },
  accept: {
    from: ["OFFERED"],
    to: "ASSIGNED",
    by: ["FREELANCER"],
    entry: "assigned",
    facts: ["task.accepted"],
    jobs: () => ["matching.recompute-metrics"],
    lists: ["matching"],
  },
  decline: {
    from: ["OFFERED"],
    to: ["OFFERED", "PENDING"],
    by: ["FREELANCER"],
    entry: "declined",
    facts: ["task.declined"],
    jobs: (to) =>
      to === "PENDING" ? ["matching.run-round", "matching.recompute-metrics"] : ["matching.recompute-metrics"],
    lists: ["matching"],
  },
  expire: {
    from: ["OFFERED"],
    to: ["OFFERED", "PENDING"],
    by: ["SYSTEM"],
    entry: "offer_expired",
    facts: ["task.offerExpired"],
    jobs: () => ["matching.recompute-metrics"],
  },
  exhaust: {
    from: ["PENDING", "OFFERED"],
    to: "UNASSIGNABLE",
    by: ["SYSTEM"],
    entry: "unassignable",
    facts: ["task.unassignable"],
    setsDeadline: true,
  },
  retry: {
    from: ["UNASSIGNABLE"],
    to: "PENDING",
    by: ["ADMIN"],
    entry: "retried",
    facts: ["task.retried"],
    jobs: () => ["matching.run-round"],
  },
  assign: {
    from: ["PENDING", "OFFERED", "UNASSIGNABLE", "ASSIGNED", "IN_PROGRESS", "REVISION_REQUESTED"],
    to: "ASSIGNED",
    by: ["ADMIN"],
    entry: "assigned",
    facts: ["task.assigned"],
  },
  start: {
    from: ["ASSIGNED"],
    to: "IN_PROGRESS",
    by: ["FREELANCER"],
    entry: "started",
    facts: ["task.started"],
  },
  release: {
    from: ["ASSIGNED", "IN_PROGRESS"],
    to: "PENDING",
    by: ["FREELANCER", "ADMIN"],
    entry: "released",
    factsBy: { FREELANCER: ["task.released"], ADMIN: ["task.unassigned"] },
    jobs: () => ["matching.run-round", "matching.recompute-metrics"],
  },
  deliver: {
    from: ["IN_PROGRESS", "REVISION_REQUESTED"],
    to: "PENDING_ADMIN_REVIEW",
    by: ["FREELANCER"],
    entry: "submitted",
    facts: ["delivery.submitted"],
    lists: ["review"],
  },
  pass: {
    from: ["PENDING_ADMIN_REVIEW"],
    to: "IN_REVIEW",
    by: ["ADMIN"],
    entry: "passed",
    facts: ["delivery.passed"],
    lists: ["review"],
    setsDeadline: true,
  },
  return: {
    from: ["PENDING_ADMIN_REVIEW"],
    to: "REVISION_REQUESTED",
    by: ["ADMIN"],
    entry: "returned",
    facts: ["delivery.returned"],
    lists: ["review"],
  },
  approve: {
    from: ["IN_REVIEW"],
    to: "COMPLETED",
    by: ["CLIENT", "SYSTEM"],
    entry: "approved",
    entryBySystem: "completed",
    facts: ["task.approved"],
    factsBy: { SYSTEM: ["task.approvedAutomatically"] },
    jobs: () => ["matching.recompute-metrics"],
  },
  revise: {
    from: ["IN_REVIEW"],
    to: "REVISION_REQUESTED",
    by: ["CLIENT"],
    entry: "revision_requested",
    facts: ["task.revised"],
  },
  cancel: {
    from: ["PENDING", "OFFERED", "UNASSIGNABLE", "ASSIGNED", "IN_PROGRESS"],
    to: "CANCELLED",
    by: ["CLIENT", "ADMIN", "SYSTEM"],
    only: { SYSTEM: ["UNASSIGNABLE"] },
    entry: "cancelled",
    facts: ["task.cancelled"],
  },
  /** An admin ends a dispute: work done is COMPLETED, work given up is CANCELLED, credits are split as the admin decides. */
  resolve: {
    from: ["REVISION_REQUESTED", "IN_REVIEW"],
    to: ["COMPLETED", "CANCELLED"],
    by: ["ADMIN"],
    entry: "dispute_resolved",
    facts: ["task.disputeResolved"],
    jobs: () => ["matching.recompute-metrics"],
  },
  /** An admin ends any open task and splits its credits; one in a dispute is resolved instead. */
  end: {
    from: [
      "PENDING",
      "OFFERED",
      "ASSIGNED",
      "IN_PROGRESS",
      "PENDING_ADMIN_REVIEW",
      "IN_REVIEW",
      "REVISION_REQUESTED",
      "UNASSIGNABLE",
    ],
    to: "CANCELLED",
    by: ["ADMIN"],
    entry: "cancelled",
    facts: ["task.cancelled"],
  },
} as const satisfies Record<string, TransitionRule>
export type TaskEvent = keyof typeof TASK_TRANSITIONS
export const TASK_EVENTS = keysOf(TASK_TRANSITIONS)

function ruleOf(event: TaskEvent): TransitionRule {
  return TASK_TRANSITIONS[event]
}

/** Statuses from which `event` may happen, for everyone or for one party. Empty for `submit`, which creates. */
export function sourcesOf(event: TaskEvent, by?: Party): readonly TaskStatus[] {
  const rule = ruleOf(event)
  if (!by) {
    return rule.from
  }
  return rule.by.includes(by) ? (rule.only?.[by] ?? rule.from) : []
}

/** Statuses to which `event` may lead; the first is the usual one. */
export function targetsOf(event: TaskEvent): readonly TaskStatus[] {
  const { to } = ruleOf(event)
  return typeof to === "string" ? [to] : to
}

/** True when `event` may happen to a task in `status` (null: no task yet), for everyone or for one party. */
export function canApply(event: TaskEvent, status: TaskStatus | null, by?: Party): boolean {
  if (status === null) {
    return ruleOf(event).from.length === 0 && (!by || ruleOf(event).by.includes(by))
  }
  return sourcesOf(event, by).includes(status)
}

/** Events that `party` may cause on a task in `status`, in table order. Whose task it is, is the policy's matter. */
export function eventsFor(status: TaskStatus, party: Party): TaskEvent[] {
  return TASK_EVENTS.filter((event) => canApply(event, status, party))
}

export type Transition = { event: TaskEvent; from: TaskStatus | null; to: TaskStatus }

/** Every single step of the table; `from` is null where the task is created. The database holds the same list. */
export function allTransitions(): Transition[] {
  return TASK_EVENTS.flatMap((event) => {
    const { from } = ruleOf(event)
    const sources: readonly (TaskStatus | null)[] = from.length > 0 ? from : [null]
    return sources.flatMap((source) => targetsOf(event).map((to) => ({ event, from: source, to })))
  })
}

const TURNS = {
  PENDING: "SYSTEM",
  OFFERED: "FREELANCER",
  ASSIGNED: "FREELANCER",
  IN_PROGRESS: "FREELANCER",
  PENDING_ADMIN_REVIEW: "ADMIN",
  IN_REVIEW: "CLIENT",
  REVISION_REQUESTED: "FREELANCER",
  COMPLETED: "NO_ONE",
  CANCELLED: "NO_ONE",
  UNASSIGNABLE: "ADMIN",
} as const satisfies Record<TaskStatus, Party | "NO_ONE">

/** Who a task in this status is waiting on. A dispute pauses deadlines and waits on the admin, whatever the status. */
export function waitingOn(status: TaskStatus, disputed = false): Party | "NO_ONE" {
  return disputed && !isTerminal(status) ? "ADMIN" : TURNS[status]
}

type Step<E extends TaskEvent> = (typeof TASK_TRANSITIONS)[E]
type FactsOf<E extends TaskEvent> =
  | (Step<E> extends { facts: readonly (infer F)[] } ? F : never)
  | (Step<E> extends { factsBy: infer B } ? (B[keyof B] extends readonly (infer F)[] ? F : never) : never)
type Every<U> = (U extends unknown ? (all: U) => void : never) extends (all: infer I) => void ? I : never

/** What a verb states of a step, once: what the time line keeps of it and what people are told (the title is known). */
export type StepData<E extends TaskEvent> = KeptData<Step<E>["entry"]> & Every<Stated<FactsOf<E>>>
type Stated<F> = F extends FactName
  ? Record<never, never> extends Omit<FactPayload<F>, "title">
    ? never
    : Omit<FactPayload<F>, "title">
  : never
