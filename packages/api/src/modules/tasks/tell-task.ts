import { FACTS, type FactName, type FactPayload, type RecipientOf } from "@atelier/domain/facts"
import { type About, tellOf } from "#modules/notifications"
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
/** Facts all of whose recipients a task knows by itself. */
type TaskFactName = { [F in FactName]: [RecipientOf<F>] extends [Party] ? F : never }[FactName]

/** Tells those of the task's people whom the fact names, and the admins where it names them. */
export function tellTask<F extends TaskFactName>(
  ctx: TxCtx,
  name: F,
  task: TaskRow & Partial<MovedTask>,
  payload: Omit<FactPayload<F>, "title">,
  about: Pick<About, "dedupeKey"> = {},
): Promise<void> {
  return tellOf(ctx, name, partiesOf(task), { ...payload, title: task.title } as FactPayload<F>, {
    taskId: task.id,
    ...about,
  })
}

/** Tells a fact of a step that has moved the task; of everything that is known of the step, the fact takes what is its own. */
export function tellStep(ctx: TxCtx, name: FactName, task: MovedTask, known: object): Promise<void> {
  const payload = FACTS[name].payload.parse({ ...known, title: task.title })
  return tellOf(ctx, name, partiesOf(task), payload, { taskId: task.id })
}
