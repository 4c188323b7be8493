import { tasks } from "@atelier/db/schema"
import { and, eq } from "drizzle-orm"
import { taskDeadline, undisputed } from "#modules/tasks"
import type { Deadline } from "#platform/deadline"
import { approveDelivery } from "./approve-delivery.ts"

const autoApprove = taskDeadline({
  name: "delivery.auto-approve",
  column: tasks.autoApproveAt,
  where: and(eq(tasks.status, "IN_REVIEW"), undisputed),
  act: (ctx, task) => approveDelivery(ctx, { taskId: task.id }),
})

/** Automatic approval of a version that its client leaves unanswered. */
export const deliveryDeadlines: readonly Deadline[] = [autoApprove]
