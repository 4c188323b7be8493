import type { AuditActionType } from "../audit/enums.ts"
import type { FactName, FactPayload } from "../facts/index.ts"
import type { ActivityAction, Party, TaskEvent, TaskStatus } from "./enums.ts"
import type { KeptData } from "./timeline.ts"

/** Jobs that are about one task. */
type TaskJob = "matching.run-round" | "matching.recompute-metrics"

/** What a step of the life cycle leaves behind, besides the status. */
export type TaskStep = {
  /** Its entry on the time line, which says what is kept and what each role may read. */
  readonly entry: ActivityAction
  readonly entryBySystem?: ActivityAction
  readonly audit: AuditActionType
  /** Facts that people are told of; `tellsBy` only when that party causes the step. */
  readonly tells?: readonly FactName[]
  readonly tellsBy?: Partial<Record<Party, readonly FactName[]>>
  /** Jobs about the task that follow, by where the step has led. */
  readonly jobs?: (to: TaskStatus) => readonly TaskJob[]
  /** Lists of admins that change with it, besides the tasks'. */
  readonly lists?: readonly string[]
  /** It sets a deadline that may come before those already set. */
  readonly setsDeadline?: true
}

/** One entry for every event: everything that follows from a step is declared here, and a verb only states its data. */
export const TASK_STEPS = {
  submit: { entry: "created", audit: "TASK_CREATE" },
  offer: { entry: "offered", audit: "TASK_STATUS_CHANGE" },
  broadcast: { entry: "offered", audit: "TASK_STATUS_CHANGE" },
  accept: {
    entry: "assigned",
    audit: "TASK_ASSIGN",
    tells: ["task.accepted"],
    jobs: () => ["matching.recompute-metrics"],
    lists: ["matching"],
  },
  decline: {
    entry: "declined",
    audit: "TASK_STATUS_CHANGE",
    jobs: (to) =>
      to === "PENDING" ? ["matching.run-round", "matching.recompute-metrics"] : ["matching.recompute-metrics"],
    lists: ["matching"],
  },
  expire: { entry: "offer_expired", audit: "TASK_STATUS_CHANGE", jobs: () => ["matching.recompute-metrics"] },
  exhaust: {
    entry: "unassignable",
    audit: "TASK_STATUS_CHANGE",
    tells: ["task.unassignable"],
    setsDeadline: true,
  },
  retry: { entry: "retried", audit: "TASK_STATUS_CHANGE", jobs: () => ["matching.run-round"] },
  assign: { entry: "assigned", audit: "TASK_ASSIGN", tells: ["task.assigned"] },
  start: { entry: "started", audit: "TASK_STATUS_CHANGE", tells: ["task.started"] },
  release: {
    entry: "released",
    audit: "TASK_STATUS_CHANGE",
    tellsBy: { FREELANCER: ["task.released"], ADMIN: ["task.unassigned"] },
    jobs: () => ["matching.run-round", "matching.recompute-metrics"],
  },
  deliver: { entry: "submitted", audit: "TASK_STATUS_CHANGE", tells: ["delivery.submitted"], lists: ["review"] },
  pass: {
    entry: "passed",
    audit: "TASK_STATUS_CHANGE",
    tells: ["delivery.passed"],
    lists: ["review"],
    setsDeadline: true,
  },
  return: { entry: "returned", audit: "TASK_STATUS_CHANGE", tells: ["delivery.returned"], lists: ["review"] },
  approve: {
    entry: "approved",
    entryBySystem: "completed",
    audit: "TASK_STATUS_CHANGE",
    tells: ["task.approved"],
    tellsBy: { SYSTEM: ["task.approvedAutomatically"] },
    jobs: () => ["matching.recompute-metrics"],
  },
  revise: { entry: "revision_requested", audit: "TASK_STATUS_CHANGE", tells: ["task.revised"] },
  cancel: { entry: "cancelled", audit: "TASK_CANCEL", tells: ["task.cancelled"] },
  resolve: { entry: "dispute_resolved", audit: "TASK_DISPUTE_RESOLVE" },
  end: { entry: "cancelled", audit: "TASK_CANCEL", tells: ["task.cancelled"] },
} as const satisfies Record<TaskEvent, TaskStep>

type Step<E extends TaskEvent> = (typeof TASK_STEPS)[E]
type Told<E extends TaskEvent> =
  | (Step<E> extends { tells: readonly (infer F)[] } ? F : never)
  | (Step<E> extends { tellsBy: infer B } ? (B[keyof B] extends readonly (infer F)[] ? F : never) : never)
type Every<U> = (U extends unknown ? (all: U) => void : never) extends (all: infer I) => void ? I : never

/** What a verb states of a step, once: what the time line keeps of it and what people are told (the title is known). */
export type StepData<E extends TaskEvent> = KeptData<Step<E>["entry"]> &
  ([Told<E>] extends [FactName] ? Every<TitledPayload<Told<E>>> : unknown)
type TitledPayload<F> = F extends FactName ? Omit<FactPayload<F>, "title"> : never
