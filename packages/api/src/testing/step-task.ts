import { factOf } from "@atelier/domain/facts"
import { entryOf, keptOf, type Party, TASK_TRANSITIONS, type TransitionRule } from "@atelier/domain/tasks"
import { z } from "zod"
import { type TransitionInput, transitionTask } from "#modules/tasks"
import type { TxCtx } from "#platform/ctx"
import { sampleOf } from "./procedures.ts"

type Step = Pick<TransitionInput, "event" | "by" | "to" | "set">

/** Anything that fits what a step keeps and tells, where a test is about something else. */
function sampleData(event: Step["event"], by: Party): Record<string, unknown> {
  const { facts = [], factsBy }: TransitionRule = TASK_TRANSITIONS[event]
  const told = [...facts, ...(factsBy?.[by] ?? [])].map((name) => factOf(name).payload)
  const data: Record<string, unknown> = {}
  for (const [key, schema] of [keptOf(entryOf(event, by)), ...told].flatMap(({ shape }) =>
    Object.entries<z.ZodType>(shape),
  )) {
    const sample = sampleOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }))
    data[key] = schema.safeParse(sample).success ? sample : new Date("2026-12-04T17:00:00.000Z")
  }
  return data
}

/** Moves a task by one event, as `transitionTask`, with data that stand for the step's own. */
export function stepTask(ctx: TxCtx, taskId: string, step: Step) {
  const data = sampleData(step.event, step.by ?? ("role" in ctx.actor ? ctx.actor.role : "SYSTEM"))
  return transitionTask(ctx, taskId, { ...step, data } as TransitionInput)
}
