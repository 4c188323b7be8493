import { assignmentAlgorithmConfig } from "@atelier/db/schema"
import { type ConfigIssue, configDiff, configIssues, type PublishConfigInput } from "@atelier/domain/matching"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { type ConfigRow, rulesOf } from "./active-config.ts"
import { type ConfigDetail, getConfig } from "./config-queries.ts"
import { lockConfigs } from "./edit-config.ts"
import { moveConfig } from "./transition.ts"

async function loadRow(ctx: TxCtx, configId: string): Promise<ConfigRow> {
  const [row] = await ctx.db
    .select()
    .from(assignmentAlgorithmConfig)
    .where(eq(assignmentAlgorithmConfig.id, configId))
    .for("update")
  return orNotFound(row)
}

function byPath(issues: readonly ConfigIssue[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const { path, message } of issues) {
    fields[path] = [...(fields[path] ?? []), message]
  }
  return fields
}

/** Puts valid rules in force in place of those before; the caller holds the lock on versions. */
async function replaceActive(ctx: TxCtx<AdminActor>, next: ConfigRow, active: ConfigRow | undefined) {
  const issues = configIssues(rulesOf(next))
  if (issues.length > 0) {
    fail("CONFIG_INVALID", { issues, fieldErrors: byPath(issues) })
  }
  await moveConfig(ctx, eq(assignmentAlgorithmConfig.isActive, true), ["ACTIVE"], { status: "ARCHIVED" })
  const published = { publishedBy: ctx.actor.userId, publishedAt: sql`now()` }
  await moveConfig(ctx, eq(assignmentAlgorithmConfig.id, next.id), ["DRAFT", "ARCHIVED"], {
    status: "ACTIVE",
    ...published,
  })
  record(ctx, "algorithm.published", {
    id: next.id,
    before: { version: active?.version ?? null },
    after: { version: next.version, changes: active ? configDiff(rulesOf(active), rulesOf(next)) : [] },
  })
  await emit(ctx, "admin", "matching")
}

/**
 * Puts a draft in force, or an older version again (a rollback). CONFIG_INVALID lists every fault by path; STALE_VERSION
 * when another version became active since the caller looked. A version already in force stays as it is.
 */
export function publishConfig(ctx: Ctx<AdminActor>, input: PublishConfigInput): Promise<ConfigDetail> {
  return inTx(ctx, async (ctx) => {
    await lockConfigs(ctx)
    const next = await loadRow(ctx, input.configId)
    if (next.status !== "ACTIVE") {
      const [active] = await ctx.db
        .select()
        .from(assignmentAlgorithmConfig)
        .where(eq(assignmentAlgorithmConfig.isActive, true))
      const expected = input.expectedActiveVersion
      if (expected !== undefined && expected !== (active?.version ?? 0)) {
        fail("STALE_VERSION", { activeVersion: active?.version ?? null })
      }
      await replaceActive(ctx, next, active)
    }
    return getConfig(ctx, next.id)
  })
}
