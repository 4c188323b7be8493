import { tasks } from "@atelier/db/schema"
import { type BuyRevisionInput, extraRevisionCredits, type ReviseDeliveryInput } from "@atelier/domain/tasks"
import { sql } from "drizzle-orm"
import { postCredits } from "#modules/credits"
import {
  assertOwnCredits,
  lockTaskFor,
  moveDue,
  payerForMore,
  recordActivity,
  type TaskChange,
  type TaskRow,
  type TaskSet,
  toChange,
  transitionTask,
} from "#modules/tasks"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { sendPins } from "./pins/send-pins.ts"
import { recordDecision } from "./record-decision.ts"

type Round = {
  feedback: string
  dueAt: Date | undefined
  set?: TaskSet
  bought?: { bought: boolean; credits: number }
}

async function askForChanges(ctx: TxCtx, before: TaskRow, round: Round): Promise<TaskChange> {
  const [asked, due] = await Promise.all([
    sendPins(ctx, { taskId: before.id, side: "CLIENT", feedback: round.feedback }),
    moveDue(ctx, before, { by: "CLIENT", shown: round.dueAt }),
  ])
  const task = await transitionTask(ctx, before.id, {
    event: "revise",
    set: { ...round.set, ...due.set, revisionsUsed: sql`${tasks.revisionsUsed} + 1` },
    data: { feedback: asked.text, round: before.revisionsUsed + 1, due: due.dueAt, ...due.moved, ...round.bought },
  })
  await recordDecision(ctx, { taskId: task.id, outcome: "REVISION_REQUESTED", ...asked })
  return toChange(task)
}

/** Price of one more round than the task includes, in credits: a part of what the task cost at submission. */
async function revisionPrice(ctx: AnyCtx, task: TaskRow): Promise<number> {
  return extraRevisionCredits(task.quote.credits, await setting(ctx, "extraRevisionPercent"))
}

// no audit: transitionTask writes the audit and activity rows.
/**
 * The client asks for changes, in words and with the drafts of pins on the version. NOTHING_ASKED without either;
 * NO_REVISIONS_LEFT, with the price of one more, when the included rounds are used up.
 */
export function reviseDelivery(ctx: Ctx<ClientActor>, input: ReviseDeliveryInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.revise", input.idempotencyKey, input, {
      load: () => lockTaskFor(ctx, input.taskId),
      run: async (task) => {
        if (task.status === "IN_REVIEW" && task.revisionsUsed >= task.maxRevisions) {
          fail("NO_REVISIONS_LEFT", { credits: await revisionPrice(ctx, task) })
        }
        return askForChanges(ctx, task, { feedback: input.feedback, dueAt: input.dueAt })
      },
    }),
  )
}

async function charge(ctx: TxCtx<ClientActor>, task: TaskRow, credits: number): Promise<void> {
  const round = task.maxRevisions + 1
  const { payerId, ...budget } = payerForMore(ctx, task)
  await postCredits(ctx, {
    userId: payerId,
    ...budget,
    amount: -credits,
    type: "USAGE",
    cause: "REVISION_BOUGHT",
    taskId: task.id,
    idempotencyKey: `revision:${task.id}:${round}`,
  })
  await recordActivity(ctx, task.id, { action: "revision_purchased", metadata: { credits, round } })
}

async function lockOwn(ctx: TxCtx<ClientActor>, taskId: string): Promise<TaskRow> {
  const task = await lockTaskFor(ctx, taskId)
  assertOwnCredits(ctx, task)
  return task
}

/** The client buys one more round at the quoted price and asks for changes with it. QUOTE_CHANGED, INSUFFICIENT_CREDITS. */
export function buyRevision(ctx: Ctx<ClientActor>, input: BuyRevisionInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.buyRevision", input.idempotencyKey, input, {
      load: () => lockOwn(ctx, input.taskId),
      run: async (task) => {
        const free = task.revisionsUsed < task.maxRevisions
        const credits = free ? 0 : await revisionPrice(ctx, task)
        if (credits !== input.quotedCredits) {
          fail("QUOTE_CHANGED", { credits })
        }
        const set = {
          creditsUsed: sql`${tasks.creditsUsed} + ${credits}`,
          maxRevisions: sql`${tasks.maxRevisions} + 1`,
        }
        const change = await askForChanges(ctx, task, {
          feedback: input.feedback,
          dueAt: input.dueAt,
          ...(free ? {} : { set, bought: { bought: true, credits } }),
        })
        if (!free && credits > 0) {
          await charge(ctx, task, credits)
        }
        return change
      },
    }),
  )
}
