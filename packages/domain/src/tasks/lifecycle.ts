import { type Party, TASK_STATUSES, type TaskEvent, type TaskStatus } from "./enums.ts"

export type TransitionRule = {
  readonly from: readonly TaskStatus[]
  readonly to: TaskStatus | readonly TaskStatus[]
  readonly by: readonly Party[]
  /** Narrower starting points for one party of `by`. */
  readonly only?: Partial<Record<Party, readonly TaskStatus[]>>
}

/** The only truth about how a task moves. An empty `from` creates the task. */
export const TASK_TRANSITIONS = {
  submit: { from: [], to: "PENDING", by: ["CLIENT"] },
  offer: { from: ["PENDING", "OFFERED"], to: "OFFERED", by: ["SYSTEM"] },
  broadcast: { from: ["PENDING", "OFFERED"], to: "OFFERED", by: ["SYSTEM"] },
  accept: { from: ["OFFERED"], to: "ASSIGNED", by: ["FREELANCER"] },
  decline: { from: ["OFFERED"], to: ["OFFERED", "PENDING"], by: ["FREELANCER"] },
  expire: { from: ["OFFERED"], to: ["OFFERED", "PENDING"], by: ["SYSTEM"] },
  exhaust: { from: ["PENDING", "OFFERED"], to: "UNASSIGNABLE", by: ["SYSTEM"] },
  retry: { from: ["UNASSIGNABLE"], to: "PENDING", by: ["ADMIN"] },
  assign: {
    from: ["PENDING", "OFFERED", "UNASSIGNABLE", "ASSIGNED", "IN_PROGRESS", "REVISION_REQUESTED"],
    to: "ASSIGNED",
    by: ["ADMIN"],
  },
  start: { from: ["ASSIGNED"], to: "IN_PROGRESS", by: ["FREELANCER"] },
  release: { from: ["ASSIGNED", "IN_PROGRESS"], to: "PENDING", by: ["FREELANCER", "ADMIN"] },
  deliver: { from: ["IN_PROGRESS", "REVISION_REQUESTED"], to: "PENDING_ADMIN_REVIEW", by: ["FREELANCER"] },
  pass: { from: ["PENDING_ADMIN_REVIEW"], to: "IN_REVIEW", by: ["ADMIN"] },
  return: { from: ["PENDING_ADMIN_REVIEW"], to: "REVISION_REQUESTED", by: ["ADMIN"] },
  approve: { from: ["IN_REVIEW"], to: "COMPLETED", by: ["CLIENT", "SYSTEM"] },
  revise: { from: ["IN_REVIEW"], to: "REVISION_REQUESTED", by: ["CLIENT"] },
  cancel: {
    from: ["PENDING", "OFFERED", "UNASSIGNABLE", "ASSIGNED", "IN_PROGRESS"],
    to: "CANCELLED",
    by: ["CLIENT", "ADMIN", "SYSTEM"],
    only: { SYSTEM: ["UNASSIGNABLE"] },
  },
  /** An admin ends a dispute: work done is COMPLETED, work given up is CANCELLED, credits are split as the admin decides. */
  resolve: { from: ["REVISION_REQUESTED", "IN_REVIEW"], to: ["COMPLETED", "CANCELLED"], by: ["ADMIN"] },
  /** An admin ends any open task, whatever its state, and splits its credits. */
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
  },
} as const satisfies Record<TaskEvent, TransitionRule>

const EVENTS = Object.keys(TASK_TRANSITIONS) as TaskEvent[]

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
  return EVENTS.filter((event) => canApply(event, status, party))
}

export type Transition = { event: TaskEvent; from: TaskStatus | null; to: TaskStatus }

/** Every single step of the table; `from` is null where the task is created. The database holds the same list. */
export function allTransitions(): Transition[] {
  return EVENTS.flatMap((event) => {
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

export const TERMINAL_STATUSES = ["COMPLETED", "CANCELLED"] as const satisfies readonly TaskStatus[]
export const OPEN_STATUSES = TASK_STATUSES.filter((status) => !isTerminal(status))
/** Counted as a freelancer's load. */
export const ACTIVE_STATUSES = [
  "ASSIGNED",
  "IN_PROGRESS",
  "REVISION_REQUESTED",
] as const satisfies readonly TaskStatus[]
export const DISPUTABLE_STATUSES = ["REVISION_REQUESTED", "IN_REVIEW"] as const satisfies readonly TaskStatus[]

/** Nothing can happen to the task any more. */
export function isTerminal(status: TaskStatus): boolean {
  return status === "COMPLETED" || status === "CANCELLED"
}

/** The task counts as load of its freelancer. */
export function isActive(status: TaskStatus): boolean {
  return (ACTIVE_STATUSES as readonly TaskStatus[]).includes(status)
}

/** The table as a Mermaid state diagram. */
export function mermaid(): string {
  const labels = new Map<string, string[]>()
  for (const { event, from, to } of allTransitions()) {
    const arrow = `${from ?? "[*]"} --> ${to}`
    labels.set(arrow, [...(labels.get(arrow) ?? []), event])
  }
  const steps = [...labels].map(([arrow, events]) => `  ${arrow}: ${events.join(", ")}`)
  const ends = TERMINAL_STATUSES.map((status) => `  ${status} --> [*]`)
  return ["stateDiagram-v2", ...steps, ...ends, ""].join("\n")
}
