import { deliveryVersions, reviewPins } from "@atelier/db/schema"
import { PinSelector, type PinSide, pinLine, toPlace } from "@atelier/domain/delivery"
import { cut } from "@atelier/domain/shared"
import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import { userIdOf } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"

const MAX_REQUEST = 5000

/** Sent, still open, and not answered by the freelancer since it was asked for. */
const unanswered = and(isNotNull(reviewPins.sentAt), eq(reviewPins.status, "OPEN"), isNull(reviewPins.verdict))

/** What a decision asks for: its own words, the pins that go with it, and both as one text. */
export type Asked = { feedback: string | null; pins: number; text: string }

const Sent = z.object({
  number: z.int(),
  selector: PinSelector.nullable(),
  file_id: z.string().nullable(),
  body: z.string(),
})

/** The version that the side decides about. */
function inReview(side: PinSide, taskId: string): SQL | undefined {
  const undecided =
    side === "CLIENT"
      ? and(eq(deliveryVersions.visibleToClient, true), isNull(deliveryVersions.clientDecision))
      : isNull(deliveryVersions.reviewOutcome)
  return and(eq(deliveryVersions.taskId, taskId), undecided)
}

/**
 * Sends the actor's drafts on the version in review with a decision; the caller holds the task's lock. What the side has
 * reopened is asked for again. NOTHING_ASKED without words and pins.
 */
export async function sendPins(
  ctx: TxCtx,
  request: { taskId: string; side: PinSide; feedback: string },
): Promise<Asked> {
  const { taskId, side, feedback } = request
  const rows = await ctx.db.execute(sql`
    with sent as (
      update ${reviewPins} p
      set sent_at = now(), number = d.place + (select coalesce(max(number), 0) from ${reviewPins} where task_id = ${taskId})
      from (
        select id, row_number() over (order by created_at, id) as place from ${reviewPins}
        where task_id = ${taskId} and side = ${side} and author_id = ${userIdOf(ctx.actor) ?? ""} and sent_at is null
          and version_id in (select ${deliveryVersions.id} from ${deliveryVersions} where ${inReview(side, taskId)})
      ) d
      where p.id = d.id
      returning p.number, p.selector, p.file_id, p.body
    )
    select number::int, selector, file_id, body from sent
    union all
    select number, selector, file_id, body from ${reviewPins}
    where task_id = ${taskId} and side = ${side} and ${unanswered}
    order by number`)
  const pins = z.array(Sent).parse(rows)
  if (feedback === "" && pins.length === 0) {
    fail("NOTHING_ASKED")
  }
  const lines = pins.map(({ file_id, selector, ...pin }) =>
    pinLine({ ...pin, fileId: file_id, place: toPlace(selector) }),
  )
  const text = cut([feedback, ...lines].filter(Boolean).join("\n"), MAX_REQUEST)
  return { feedback: feedback === "" ? null : feedback, pins: pins.length, text }
}

/** How many pins the next version has to answer. */
export async function countUnanswered(ctx: AnyCtx, taskId: string): Promise<number> {
  return ctx.db.$count(reviewPins, and(eq(reviewPins.taskId, taskId), unanswered))
}

/** A version that is approved or passed resolves everything that the side asked for. */
export async function resolvePins(ctx: TxCtx, taskId: string, side?: PinSide): Promise<void> {
  await ctx.db
    .update(reviewPins)
    .set({ status: "RESOLVED", resolvedBy: userIdOf(ctx.actor), resolvedAt: sql`now()` })
    .where(
      and(
        eq(reviewPins.taskId, taskId),
        eq(reviewPins.status, "OPEN"),
        isNotNull(reviewPins.sentAt),
        side && eq(reviewPins.side, side),
      ),
    )
}
