import { parseStored } from "@atelier/db"
import { assignmentAlgorithmConfig } from "@atelier/db/schema"
import { AlgorithmConfig } from "@atelier/domain/matching"
import { eq } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"

export type ConfigRow = typeof assignmentAlgorithmConfig.$inferSelect
export type ConfigVersion = { id: string; version: number; config: AlgorithmConfig }

/** The rules of a stored version as one value, one key a column. */
export function rulesOf(row: ConfigRow): AlgorithmConfig {
  return {
    weights: row.weights,
    acceptanceWindows: row.acceptanceWindows,
    escalationSettings: row.escalationSettings,
    timezoneSettings: row.timezoneSettings,
    experienceMatrix: row.experienceMatrix,
    workloadSettings: row.workloadSettings,
    exclusionRules: row.exclusionRules,
    bonusModifiers: row.bonusModifiers,
  }
}

function toVersion(row: ConfigRow): ConfigVersion {
  return {
    id: row.id,
    version: row.version,
    config: parseStored(AlgorithmConfig, rulesOf(row), {
      table: "assignment_algorithm_config",
      column: "rules",
      row: `id ${row.id}`,
    }),
  }
}

/** The published rules; the database holds exactly one. */
export async function loadActiveConfig(ctx: AnyCtx): Promise<ConfigVersion> {
  const [row] = await ctx.db
    .select()
    .from(assignmentAlgorithmConfig)
    .where(eq(assignmentAlgorithmConfig.isActive, true))
  return toVersion(orNotFound(row))
}

/** The rules a round ran under. */
export async function loadConfig(ctx: AnyCtx, id: string): Promise<ConfigVersion> {
  const [row] = await ctx.db.select().from(assignmentAlgorithmConfig).where(eq(assignmentAlgorithmConfig.id, id))
  return toVersion(orNotFound(row))
}
