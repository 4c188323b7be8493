import type { StepData } from "@atelier/domain/tasks"
import { type TransitionInput, transitionTask } from "#modules/tasks"
import type { TxCtx } from "#platform/ctx"

type Event = TransitionInput["event"]
type Step = Pick<TransitionInput, "event" | "by" | "to" | "set">

const moved = { before: { deadline: null }, after: { deadline: "2026-12-04T17:00:00.000Z" } }
const changes = { feedback: "Larger, please.", due: new Date("2026-12-04T17:00:00Z"), ...moved }
const offer = { freelancerId: "someone", level: 1, roundId: "a round" }

/** What each step states, for tests that are about something else. */
const DATA: { [E in Event]: StepData<E> } = {
  offer,
  broadcast: offer,
  accept: { ...offer, freelancer: "Mira Sol" },
  decline: { ...offer, reason: "BUSY" },
  expire: offer,
  exhaust: { roundId: "a round", hours: 72 },
  retry: {},
  assign: { ...offer, freelancer: "Mira Sol" },
  start: { freelancer: "Mira Sol" },
  release: { freelancerId: "someone", freelancer: "Mira Sol", reason: "I fell ill." },
  deliver: { files: 1, version: 1, freelancer: "Mira Sol" },
  pass: { version: 1, until: null },
  return: { version: 1, ...changes },
  approve: { earnedCents: 3430 },
  revise: { round: 1, ...changes },
  cancel: { by: "CLIENT", refundCredits: 1, earnedCents: 0 },
  resolve: {},
  end: { by: "ADMIN", refundCredits: 1, earnedCents: 0 },
}

/** Moves a task by one event, as `transitionTask`, with data that stand for the step's own. */
export function stepTask(ctx: TxCtx, taskId: string, step: Step) {
  return transitionTask(ctx, taskId, { ...step, data: DATA[step.event] } as TransitionInput)
}
