// no audit: a notification tells of something that is audited where it happens
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { recordOf } from "../record.ts"

type Told = { fact: "freelancer.applied" | "job.failed"; payload: Record<string, string>; dedupeKey: string }

/** Tells every admin once of something that a module to the left has seen. */
export function tellAdminsLater(ctx: Ctx<SystemActor>, { fact, payload, dedupeKey }: Told): Promise<void> {
  return inTx(ctx, async (ctx) => recordOf(ctx, fact, { dedupeKey }, payload))
}
