import { assignmentAlgorithmConfig, users } from "@atelier/db/schema"
import {
  type AlgorithmConfig,
  type CompareConfigsInput,
  type ConfigChange,
  type ConfigIssue,
  type ConfigStatus,
  configDiff,
  configIssues,
  type ListConfigsInput,
} from "@atelier/domain/matching"
import { and, desc, eq, getTableColumns, lt } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { type ConfigRow, rulesOf } from "./active-config.ts"

export type ConfigSummary = {
  id: string
  version: number
  name: string
  status: ConfigStatus
  notes: string | null
  createdBy: string | null
  publishedBy: string | null
  publishedAt: Date | null
  createdAt: Date
  updatedAt: Date
}
export type ConfigDetail = ConfigSummary & { config: AlgorithmConfig; issues: ConfigIssue[] }

const author = alias(users, "author")
const publisher = alias(users, "publisher")

function selectConfigs(ctx: AnyCtx) {
  return ctx.db
    .select({
      row: getTableColumns(assignmentAlgorithmConfig),
      createdBy: author.name,
      publishedBy: publisher.name,
    })
    .from(assignmentAlgorithmConfig)
    .leftJoin(author, eq(author.id, assignmentAlgorithmConfig.createdBy))
    .leftJoin(publisher, eq(publisher.id, assignmentAlgorithmConfig.publishedBy))
}

type Selected = { row: ConfigRow; createdBy: string | null; publishedBy: string | null }

function toSummary({ row, createdBy, publishedBy }: Selected): ConfigSummary {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    status: row.status,
    notes: row.notes,
    createdBy,
    publishedBy,
    publishedAt: row.publishedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}

function toDetail(selected: Selected): ConfigDetail {
  const config = rulesOf(selected.row)
  return { ...toSummary(selected), config, issues: configIssues(config) }
}

/** Versions of the rules, newest first. */
export async function listConfigs(ctx: AnyCtx, input: ListConfigsInput): Promise<Page<ConfigSummary>> {
  const before = input.cursor ? Number(decodeCursor(input.cursor).value) : undefined
  const rows = await selectConfigs(ctx)
    .where(
      and(
        input.status ? eq(assignmentAlgorithmConfig.status, input.status) : undefined,
        before === undefined ? undefined : lt(assignmentAlgorithmConfig.version, before),
      ),
    )
    .orderBy(desc(assignmentAlgorithmConfig.version))
    .limit(input.limit + 1)
  return toPage(rows.map(toSummary), input.limit, (row) => encodeCursor(row.version, row.id))
}

/** One version with its rules and what is wrong with them. */
export async function getConfig(ctx: AnyCtx, configId: string): Promise<ConfigDetail> {
  const [row] = await selectConfigs(ctx).where(eq(assignmentAlgorithmConfig.id, configId))
  return toDetail(orNotFound(row))
}

/** The published version. */
export async function getActiveConfig(ctx: AnyCtx): Promise<ConfigDetail> {
  const [row] = await selectConfigs(ctx).where(eq(assignmentAlgorithmConfig.isActive, true))
  return toDetail(orNotFound(row))
}

/** The values in which two versions differ. */
export async function compareConfigs(
  ctx: AnyCtx,
  { fromId, toId }: CompareConfigsInput,
): Promise<{ from: number; to: number; changes: ConfigChange[] }> {
  const from = await getConfig(ctx, fromId)
  const to = await getConfig(ctx, toId)
  return { from: from.version, to: to.version, changes: configDiff(from.config, to.config) }
}
