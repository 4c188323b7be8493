import { briefMessages, briefVersions } from "@atelier/db/schema"
import {
  type BriefChange,
  type BriefKey,
  clip,
  differing,
  type ListVersionsInput,
  parseBrief,
  readiness,
} from "@atelier/domain/briefs"
import { and, desc, eq, isNull, lt, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { loadBriefFor } from "./policy.ts"

export type BriefVersion = {
  version: number
  change: BriefChange
  at: Date
  /** What was said in the message that made it; null when none did. */
  said: string | null
  /** What it differs in from the version before it. */
  changed: BriefKey[]
  /** 0 to 100. */
  readiness: number
}

const MAX_SAID = 120
const earlier = alias(briefVersions, "earlier")

function versionBefore(cursor: string | undefined): number | null {
  const version = cursor === undefined ? null : Number(decodeCursor(cursor).value)
  return version === null || Number.isInteger(version) ? version : fail("INVALID_INPUT", { field: "cursor" })
}

/** What a draft was after each change, latest first. */
export async function listVersions(
  ctx: Ctx<ClientActor>,
  { briefId, cursor, limit }: ListVersionsInput,
): Promise<Page<BriefVersion>> {
  const before = versionBefore(cursor)
  await loadBriefFor(ctx, briefId)
  const { version, change, fields, createdAt } = briefVersions
  const said = and(
    eq(briefMessages.briefId, briefVersions.briefId),
    eq(briefMessages.version, version),
    eq(briefMessages.role, "USER"),
    isNull(briefMessages.replaces),
  )
  const rows = await ctx.db
    .select({ version, change, fields, at: createdAt, was: earlier.fields, said: briefMessages.body })
    .from(briefVersions)
    .leftJoin(earlier, and(eq(earlier.briefId, briefVersions.briefId), eq(earlier.version, sql`${version} - 1`)))
    .leftJoin(briefMessages, said)
    .where(and(eq(briefVersions.briefId, briefId), before === null ? undefined : lt(version, before)))
    .orderBy(desc(version))
    .limit(limit + 1)
  const { items, nextCursor } = toPage(rows, limit, (row) => encodeCursor(row.version, briefId))
  return {
    nextCursor,
    items: items.map(({ version, change, at, fields, was, said }) => {
      const brief = parseBrief(fields)
      const changed = was === null ? [] : differing(parseBrief(was), brief)
      return { version, change, at, changed, readiness: readiness(brief).percent, said: said && clip(said, MAX_SAID) }
    }),
  }
}
