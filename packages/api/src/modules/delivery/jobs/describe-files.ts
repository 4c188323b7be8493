// no audit: reading files is not anyone's action
import { taskFiles } from "@atelier/db/schema"
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { READ_TYPES } from "../facts/types.ts"

const BATCH = 25

/** Queues a few files that have no previews yet. The batch is random, so that files that keep failing do not block the rest. */
export function describeFiles(ctx: Ctx<SystemActor>): Promise<void> {
  return inTx(ctx, async (ctx) => {
    const files = await ctx.db
      .select({ id: taskFiles.id })
      .from(taskFiles)
      .where(
        and(
          eq(taskFiles.status, "READY"),
          isNull(taskFiles.previews),
          ne(taskFiles.kind, "LIBRARY"),
          inArray(taskFiles.mimeType, READ_TYPES),
          sql`${taskFiles.updatedAt} < now() - interval '1 hour'`,
        ),
      )
      .orderBy(sql`random()`)
      .limit(BATCH)
    for (const { id } of files) {
      await enqueue(ctx, "delivery.read-facts", { fileId: id })
    }
  })
}
