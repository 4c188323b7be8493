import type { MoodboardItem } from "@atelier/db/schema"
import { type Brief, parseBrief, readiness, type TaskDraft, toTask } from "@atelier/domain/briefs"
import { type SQL, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { type BriefRow, loadBriefToSubmit } from "./policy.ts"

const TRANSCRIPT_TURNS = 200

/** Everything a task needs of a brief to be priced and made. */
export type BriefSubmission = {
  row: BriefRow
  brief: Brief
  draft: TaskDraft
  deadline: Date | null
  moodboard: MoodboardItem[]
  styleIds: string[]
}

/** Reads a brief for pricing or submitting: its owner's, READY unless it may be `unfinished`. One query. */
export async function briefSubmission(
  ctx: Ctx<ClientActor>,
  briefId: string,
  { unfinished = false }: { unfinished?: boolean } = {},
): Promise<BriefSubmission> {
  const row = await loadBriefToSubmit(ctx, briefId)
  const brief = parseBrief(row.fields)
  const state = readiness(brief)
  if (!state.ready && !unfinished) {
    fail("BRIEF_NOT_READY", { missing: state.missing })
  }
  return {
    row,
    brief,
    draft: toTask(brief),
    deadline: brief.deadline.value ? new Date(brief.deadline.value) : null,
    moodboard: row.moodboard,
    styleIds: brief.visualDirection.value?.styleIds ?? [],
  }
}

/** What was said in a brief, as an expression: a task keeps it as it was when it was submitted. */
export function transcriptSql(briefId: SQL): SQL {
  return sql`(
  select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'body', m.body, 'at', m.created_at) order by m.place), '[]'::jsonb)
  from (
    select role, body, created_at, coalesce(replaces, seq) place from brief_messages
    where brief_id = ${briefId} and stands order by place limit ${TRANSCRIPT_TURNS}) m)`
}

/**
 * Marks briefs SUBMITTED, as a CTE body: only their owner's, only at the version that was priced, only once. `from` has
 * order_id (one for all tasks to be of a brief), brief_id, brief_version and client_id. Returns the order_ids that may be.
 */
export function submitBriefsSql(from: SQL): SQL {
  return sql`
  update briefs set status = 'SUBMITTED', submitted_at = now(), updated_at = now(), version = version + 1
  from (select distinct order_id, brief_id, brief_version, client_id from ${from}) wanted
  where briefs.id = wanted.brief_id and briefs.client_id = wanted.client_id and briefs.version = wanted.brief_version
    and briefs.status = 'READY'
  returning wanted.order_id`
}
