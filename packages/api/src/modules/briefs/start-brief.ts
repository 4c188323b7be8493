// no audit: a draft is its author's own paper; submitting it is audited with the task
import { randomUUID } from "node:crypto"
import { briefs } from "@atelier/db/schema"
import { emptyBrief, greeting, type StartBriefInput, warmReading } from "@atelier/domain/briefs"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { isDone, once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { askModel } from "./ask-model.ts"
import { contextOf } from "./conversation.ts"
import { lockDraft } from "./policy.ts"
import { takeTurn } from "./say-to-brief.ts"
import { addMessage, keepVersion } from "./write.ts"

const START = "briefs.start"

/** Opens a draft on the server from the first message on, so that it can be left and resumed anywhere. */
export async function startBrief(
  ctx: Ctx<ClientActor>,
  { message, idempotencyKey }: StartBriefInput,
): Promise<{ id: string }> {
  const isRepeated = ctx.ports.model !== null && (await isDone(ctx, START, idempotencyKey))
  const advice = message && !isRepeated ? await askModel(ctx, message, null) : null
  warmReading(message ?? "")
  return inTx(ctx, (ctx) =>
    once(ctx, START, idempotencyKey, { message }, async () => {
      const id = randomUUID()
      const { userId: clientId, companyId } = ctx.actor
      const fields = emptyBrief()
      await Promise.all([
        ctx.db.insert(briefs).values({ id, clientId, companyId, fields }).execute(),
        addMessage(ctx, { id, version: 0 }, { role: "ASSISTANT", body: greeting() }),
        keepVersion(ctx, { id, version: 1, parent: null, change: "SET", fields, moodboard: [] }),
      ])
      if (message) {
        const [row, context] = await Promise.all([lockDraft(ctx, id), contextOf(ctx, id)])
        await takeTurn(ctx, row, message, context, advice)
      }
      return { id }
    }),
  )
}
