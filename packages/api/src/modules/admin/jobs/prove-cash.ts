import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { env } from "#platform/env"
import { inTx } from "#platform/tx"
import { proveCash } from "../prove-cash.ts"

const LOOK_AGAIN_MS = 15 * 60_000
const LOOKS = 2

// no audit: the proof itself is audited; this only looks again.
/** The nightly proof of cash: a difference is looked at once more, a quarter of an hour later, before it counts. */
export async function proveCashNightly(ctx: Ctx<SystemActor>, { look }: { look: number }): Promise<void> {
  if (env().DEMO_MODE) {
    // The demo's first purchase was never paid at any Stripe.
    return
  }
  const { ok } = await proveCash(ctx, look >= LOOKS)
  if (!ok && look < LOOKS) {
    const runAt = new Date(ctx.now().getTime() + LOOK_AGAIN_MS)
    await inTx(ctx, (ctx) =>
      enqueue(ctx, "admin.prove-cash", { look: look + 1 }, { key: "admin.prove-cash:again", runAt }),
    )
  }
}
