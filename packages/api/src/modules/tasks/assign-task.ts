import { freelancerProfiles, users } from "@atelier/db/schema"
import type { AssignTaskInput } from "@atelier/domain/tasks"
import { and, eq, isNull } from "drizzle-orm"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { loadTaskFor } from "./policy.ts"
import { payRate } from "./settle-task.ts"
import { type TaskChange, toChange } from "./task-change.ts"
import { transitionTask } from "./transition.ts"

async function approvedFreelancer(ctx: TxCtx, userId: string): Promise<{ id: string; name: string }> {
  const [row] = await ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .innerJoin(freelancerProfiles, eq(freelancerProfiles.userId, users.id))
    .where(
      and(
        eq(users.id, userId),
        eq(users.role, "FREELANCER"),
        eq(freelancerProfiles.status, "APPROVED"),
        isNull(users.suspendedAt),
        isNull(users.erasedAt),
      ),
    )
  return orNotFound(row)
}

// no audit: transitionTask writes the audit and activity rows.
/** An admin gives a task to an approved freelancer, from whoever had it; open offers are withdrawn. */
export function assignTask(ctx: Ctx<AdminActor>, input: AssignTaskInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "tasks.assign", input.idempotencyKey, input, async () => {
      const before = await loadTaskFor(ctx, input.taskId)
      const freelancer = await approvedFreelancer(ctx, input.freelancerId)
      if (before.freelancerId === freelancer.id) {
        fail("ALREADY_ASSIGNED", { status: before.status })
      }
      const task = await transitionTask(ctx, input.taskId, {
        event: "assign",
        set: { freelancerId: freelancer.id, payCentsPerCredit: before.payCentsPerCredit ?? (await payRate(ctx)) },
        data: {
          freelancerId: freelancer.id,
          freelancer: freelancer.name,
          ...(before.freelancerId ? { previousFreelancerId: before.freelancerId } : {}),
          ...(input.reason ? { reason: input.reason } : {}),
        },
      })
      return toChange(task)
    }),
  )
}
