import { assignmentAlgorithmConfig } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import {
  type CreateConfigDraftInput,
  configDiff,
  type GetConfigInput,
  type UpdateConfigDraftInput,
} from "@atelier/domain/matching"
import { and, eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { type ConfigRow, rulesOf } from "./active-config.ts"
import { type ConfigDetail, getConfig } from "./config-queries.ts"

/** Versions are numbered and published one at a time. */
export function lockConfigs(ctx: TxCtx) {
  return ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('matching.config'))`)
}

async function loadSource(ctx: TxCtx, fromId: string | undefined): Promise<ConfigRow> {
  const where = fromId ? eq(assignmentAlgorithmConfig.id, fromId) : eq(assignmentAlgorithmConfig.isActive, true)
  const [row] = await ctx.db.select().from(assignmentAlgorithmConfig).where(where)
  return orNotFound(row)
}

async function copyConfig(ctx: TxCtx<AdminActor>, { fromId, name }: CreateConfigDraftInput): Promise<ConfigDetail> {
  await lockConfigs(ctx)
  const source = await loadSource(ctx, fromId)
  const [last] = await ctx.db
    .select({ version: sql<number>`coalesce(max(${assignmentAlgorithmConfig.version}), 0)::int` })
    .from(assignmentAlgorithmConfig)
  const version = orNotFound(last).version + 1
  const [row] = await ctx.db
    .insert(assignmentAlgorithmConfig)
    .values({
      ...rulesOf(source),
      name: name ?? copy.names.version(version),
      version,
      createdBy: ctx.actor.userId,
    })
    .returning({ id: assignmentAlgorithmConfig.id })
  const { id } = orNotFound(row)
  record(ctx, "algorithm.drafted", {
    id,
    after: { version, copiedFrom: source.version },
  })
  await emit(ctx, "admin", "matching")
  return getConfig(ctx, id)
}

/** Starts a draft as a copy of a stored version, or of the one in force. */
export function createConfigDraft(ctx: Ctx<AdminActor>, input: CreateConfigDraftInput): Promise<ConfigDetail> {
  return inTx(ctx, (ctx) => {
    const { idempotencyKey, ...rest } = input
    return idempotencyKey
      ? once(ctx, "matching.createDraft", idempotencyKey, rest, () => copyConfig(ctx, rest))
      : copyConfig(ctx, rest)
  })
}

async function lockDraft(ctx: TxCtx, configId: string): Promise<ConfigRow> {
  const [row] = await ctx.db
    .select()
    .from(assignmentAlgorithmConfig)
    .where(eq(assignmentAlgorithmConfig.id, configId))
    .for("update")
  const config = orNotFound(row)
  return config.status === "DRAFT" ? config : fail("INVALID_TRANSITION", { status: config.status })
}

/**
 * Stores a draft's rules, which the input has checked in full; INVALID_TRANSITION once it was published, STALE_VERSION
 * with the newest one's time when someone saved it since the caller looked.
 */
export function updateConfigDraft(ctx: Ctx<AdminActor>, input: UpdateConfigDraftInput): Promise<ConfigDetail> {
  return inTx(ctx, async (ctx) => {
    const { configId, config, notes, name, expectedUpdatedAt } = input
    const before = await lockDraft(ctx, configId)
    if (before.updatedAt.getTime() !== expectedUpdatedAt.getTime()) {
      fail("STALE_VERSION", { updatedAt: before.updatedAt.toISOString() })
    }
    await ctx.db
      .update(assignmentAlgorithmConfig)
      .set({ ...config, notes, ...(name ? { name } : {}) })
      .where(eq(assignmentAlgorithmConfig.id, configId))
    record(ctx, "algorithm.updated", {
      id: configId,
      after: { version: before.version, changes: configDiff(rulesOf(before), config) },
    })
    await emit(ctx, "admin", "matching")
    return getConfig(ctx, configId)
  })
}

/** Throws a draft away; versions that were ever in force stay. */
export function deleteConfigDraft(ctx: Ctx<AdminActor>, { configId }: GetConfigInput): Promise<{ configId: string }> {
  return inTx(ctx, async (ctx) => {
    const { version } = await lockDraft(ctx, configId)
    await ctx.db
      .delete(assignmentAlgorithmConfig)
      .where(and(eq(assignmentAlgorithmConfig.id, configId), eq(assignmentAlgorithmConfig.status, "DRAFT")))
    record(ctx, "algorithm.deleted", {
      id: configId,
      before: { version },
      after: { deleted: true },
    })
    await emit(ctx, "admin", "matching")
    return { configId }
  })
}
