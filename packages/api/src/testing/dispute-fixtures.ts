import type { Caller } from "#trpc/root"
import { newKey } from "./delivery-fixtures.ts"
import type { Harness } from "./harness.ts"
import type { Stages } from "./mutations.ts"
import { stageTask } from "./task-fixtures.ts"

/** What a client opens a dispute with. */
export const opening = (taskId: string, refundPercent = 50) => ({
  taskId,
  category: "NOT_AS_BRIEFED" as const,
  reason: "The banners have the wrong size.",
  refundPercent,
  ...newKey(),
})

/** What an admin proposes or decides. */
export const splitting = (taskId: string, refundCredits: number) => ({
  taskId,
  outcome: "COMPLETED" as const,
  refundCredits,
  note: "Half of the work can be used.",
  ...newKey(),
})

type Staged = { taskId: string; client: Caller; freelancer: Caller; admin: Caller }

/** A task in review that its client disputes. */
async function stageDispute(h: Harness): Promise<Staged> {
  const task = await stageTask(h, "IN_REVIEW")
  const client = await h.as(task.clientId)
  await client.delivery.openDispute(opening(task.taskId))
  const [freelancer, admin] = [await h.as(task.freelancerId), await h.as((await h.make.admin()).id)]
  return { taskId: task.taskId, client, freelancer, admin }
}

/** Mutations of disputes. */
export function disputeStages(h: Harness): Stages {
  return {
    "delivery.openDispute": async () => {
      const { taskId, clientId } = await stageTask(h, "IN_REVIEW")
      const client = await h.as(clientId)
      return () => client.delivery.openDispute(opening(taskId))
    },
    "delivery.answerDispute": async () => {
      const { taskId, freelancer } = await stageDispute(h)
      return () => freelancer.delivery.answerDispute({ taskId, answer: "The brief named no size.", ...newKey() })
    },
    "delivery.withdrawDispute": async () => {
      const { taskId, client } = await stageDispute(h)
      return () => client.delivery.withdrawDispute({ taskId, ...newKey() })
    },
    "delivery.admin.proposeSettlement": async () => {
      const { taskId, admin } = await stageDispute(h)
      return () => admin.delivery.admin.proposeSettlement(splitting(taskId, 5))
    },
    "delivery.acceptSettlement": async () => {
      const { taskId, client, freelancer, admin } = await stageDispute(h)
      const { proposal } = await admin.delivery.admin.proposeSettlement(splitting(taskId, 5))
      await client.delivery.acceptSettlement({ taskId, proposal, ...newKey() })
      return () => freelancer.delivery.acceptSettlement({ taskId, proposal, ...newKey() })
    },
    "delivery.admin.resolveDispute": async () => {
      const { taskId, admin } = await stageDispute(h)
      return () => admin.delivery.admin.resolveDispute(splitting(taskId, 5))
    },
  }
}
