// no audit: a draft is its author's own paper
import { briefs } from "@atelier/db/schema"
import { type BriefStatus, type DiscardBriefInput, parseBrief, readiness } from "@atelier/domain/briefs"
import { eq, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { type BriefRow, isOpen, lockBrief } from "./policy.ts"
import { removeBriefs } from "./remove-briefs.ts"
import { assertVersion } from "./write.ts"

type Changed = Promise<{ id: string; version: number }>

async function setStatus(ctx: TxCtx<ClientActor>, { id, version }: BriefRow, status: BriefStatus): Promise<void> {
  await ctx.db
    .update(briefs)
    .set({ status, version: version + 1, updatedAt: sql`now()` })
    .where(eq(briefs.id, id))
}

function change(
  ctx: Ctx<ClientActor>,
  { briefId, version }: DiscardBriefInput,
  apply: (ctx: TxCtx<ClientActor>, row: BriefRow) => Promise<void>,
): Changed {
  return inTx(ctx, async (ctx) => {
    const row = await lockBrief(ctx, briefId)
    assertVersion(row, version)
    await apply(ctx, row)
    await emit(ctx, "user", row.clientId)
    return { id: row.id, version: version + 1 }
  })
}

/** Deletes a draft so that it can be brought back for thirty days; one that was deleted goes for good. INVALID_TRANSITION for a task's. */
export function discardBrief(ctx: Ctx<ClientActor>, input: DiscardBriefInput): Changed {
  return change(ctx, input, (ctx, row) => {
    if (row.status === "DISCARDED") {
      return removeBriefs(ctx, [row.id])
    }
    return isOpen(row) ? setStatus(ctx, row, "DISCARDED") : fail("INVALID_TRANSITION")
  })
}

/** Brings a deleted draft back as it was. INVALID_TRANSITION when it is not deleted. */
export function recoverBrief(ctx: Ctx<ClientActor>, input: DiscardBriefInput): Changed {
  return change(ctx, input, (ctx, row) => {
    const { ready } = readiness(parseBrief(row.fields))
    return row.status === "DISCARDED" ? setStatus(ctx, row, ready ? "READY" : "DRAFT") : fail("INVALID_TRANSITION")
  })
}
