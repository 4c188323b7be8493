import type { AuditedFact, FactName, FactPayload, RecipientOf } from "@atelier/domain/facts"
import { type About, recordOf } from "#modules/notifications"
import type { Changes } from "#platform/audit"
import type { TxCtx } from "#platform/ctx"
import type { TaskRow } from "./policy.ts"
import type { MovedTask } from "./transition.ts"

/** People of a task, by what they are to it after a change. */
function partiesOf(task: TaskRow & Partial<MovedTask>) {
  const { clientId, freelancerId, previousFreelancerId = null, previousOfferedTo = null } = task
  return {
    client: clientId,
    freelancer: freelancerId,
    formerFreelancer: previousFreelancerId === freelancerId ? null : previousFreelancerId,
    formerHolder: previousOfferedTo === freelancerId ? null : previousOfferedTo,
  }
}

type Party = keyof ReturnType<typeof partiesOf> | "admins"
/** Facts that are no step of the life cycle, and all of whose recipients a task knows. */
type TaskFactName = { [F in Exclude<FactName, AuditedFact>]: [RecipientOf<F>] extends [Party] ? F : never }[Exclude<
  FactName,
  AuditedFact
>]

/** Tells those of the task's people whom the fact names, and the admins where it names them. */
export function tellTask<F extends TaskFactName>(
  ctx: TxCtx,
  name: F,
  task: TaskRow & Partial<MovedTask>,
  payload: Omit<FactPayload<F>, "title">,
  about: Pick<About, "dedupeKey"> = {},
): void {
  recordOf(ctx, name, { ...partiesOf(task), taskId: task.id, ...about }, { ...payload, title: task.title })
}

/** States a fact of a step that has moved the task; of what is known of the step, the fact takes its own. */
export function recordStep(ctx: TxCtx, name: FactName, task: MovedTask, known: object, changes: Changes): void {
  const subject = { id: task.id, ...changes, ...partiesOf(task), taskId: task.id }
  recordOf(ctx, name, subject, { ...known, title: task.title })
}
