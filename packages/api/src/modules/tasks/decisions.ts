import type { ClientDecision } from "@atelier/domain/delivery"
import type { TxCtx } from "#platform/ctx"
import type { MovedTask } from "./transition.ts"

/** What the client, or the system after days of silence, decided about the version in review. */
export type Decision = { task: MovedTask; outcome: ClientDecision; feedback: string | null }
type Recorder = (ctx: TxCtx, decision: Decision) => Promise<void>

const recorders = new Set<Recorder>()

/** Has a module further right do its part of every decision, in the same transaction; called when that module loads. */
export function onDecision(record: Recorder): void {
  recorders.add(record)
}

export async function tellDecision(ctx: TxCtx, decision: Decision): Promise<void> {
  for (const record of recorders) {
    await record(ctx, decision)
  }
}
